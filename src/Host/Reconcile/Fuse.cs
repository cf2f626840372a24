using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Stages;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// A cause other than ordinary new work that would send many effects or reach many people stops as a plan. What such a cause newly wants, and
/// the work it would settle, is held until all of it is counted; then it goes, or a fuse event names it and a person decides. A decision is
/// never held. That such a cause would reverse an award cannot come up: what was settled and posted is not its to change.
/// </summary>
internal static class Fuse
{
    /// <summary>The most effects a cause may send unseen.</summary>
    public const int Limit = 50;

    /// <summary>The most people whose work a cause may settle unseen.</summary>
    public const int PeopleLimit = 10;

    public const string Counting = "fuse: what this change wants is being counted";

    /// <summary>Whether an effect waits for the count.</summary>
    public static bool IsCounted(EffectRow effect) => effect is { State: EffectState.Held, Reason: Counting };

    public static string Blown(long plan) => $"fuse: more than {Limit} effects or {PeopleLimit} people at once; decide plan {plan}";

    /// <summary>The key under which the work on an item is held from being settled; its content hash is empty.</summary>
    public static string SettlingKey(long item) => string.Create(CultureInfo.InvariantCulture, $"settle/{item}");

    public static bool IsTooMuch(int effects, int people) => effects > Limit || people > PeopleLimit;

    public static ItemOutcome Hold(ItemFacts facts, ItemOutcome outcome) => outcome with
    {
        Settlements = [.. outcome.Settlements.Where(row => !ReachesSomeone(facts, row))],
        Settling = [.. outcome.Settlements.Where(row => ReachesSomeone(facts, row)).Select(row => row.ContributorId).Distinct().Select(person => Waiting(facts, person))],
        Effects = [.. outcome.Effects.Select(effect => effect.State == EffectState.Wanted && !WasWanted(facts, effect) ? Held(effect) : effect)],
    };

    /// <summary>Nobody earns anything where people are not looked at, or by what is older than the connection; a decision may always be heard.</summary>
    private static bool ReachesSomeone(ItemFacts facts, SettlementRow row) =>
        row.Managed && row.AnsweredAt >= facts.Connection.Baseline && row.Evidence != nameof(Evidence.Decision);

    private static SettlingRow Waiting(ItemFacts facts, long person) => new() { ItemId = facts.Item.Id, ContributorId = person, ProjectId = facts.Project.Id };

    private static bool WasWanted(ItemFacts facts, EffectRow effect) => facts.Effects.Any(
        e => (e.EffectKey, e.Generation, e.ContentHash, e.State, e.Reason) == (effect.EffectKey, effect.Generation, effect.ContentHash, effect.State, effect.Reason));

    private static EffectRow Held(EffectRow effect)
    {
        (effect.State, effect.Reason) = (EffectState.Held, Counting);
        return effect;
    }
}
