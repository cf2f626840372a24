using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Reconcile;

/// <summary>What asking for another label rests on: it is given blind, so that nothing of the answers is shown before, and nobody is asked where it was.</summary>
internal static class Asking
{
    /// <summary>Whether a label is to be asked for, or is asked for and not given yet.</summary>
    public static bool IsOpen(EffectRow effect, int people) => LabelsOf(effect) > people;

    /// <summary>How many people the other plugins' requests ask for in all; 0 without any.</summary>
    public static int ByOthers(IEnumerable<EffectRow> effects, string plugin) => effects.Where(effect => effect.Plugin != plugin).Select(LabelsOf).DefaultIfEmpty(0).Max();

    /// <summary>Whether the answers so far are told in the tool, or are on their way there.</summary>
    public static bool IsTold(ItemFacts facts) =>
        facts.Effects.Any(effect => effect.Kind == EffectKind.Consensus && (effect.State is EffectState.Sent or EffectState.Overridden || (effect.State == EffectState.Wanted && effect.Plugin != facts.Plugin)))
        || facts.Receipts.Where(receipt => receipt.Kind == EffectKind.Consensus && receipt.Outcome == ReceiptAct.Done).GroupBy(receipt => receipt.EffectKey).Any(own => own.MaxBy(receipt => receipt.Id)!.Act == ReceiptAct.Send);

    private static int LabelsOf(EffectRow effect) =>
        effect is { Kind: EffectKind.Label, State: EffectState.Wanted or EffectState.Sent } && EffectRows.TakeBackAct(effect.Reason) is null ? ((AskLabel)Content.Read<Effect>(effect.Json)).Labels : 0;
}
