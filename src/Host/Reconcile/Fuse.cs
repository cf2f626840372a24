using LabelHub.Host.Stages;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// A cause other than ordinary new work that would send many effects stops as a plan. What such a cause newly wants is held until all of it
/// is counted; then it goes, or a fuse event names it and a person decides.
/// </summary>
internal static class Fuse
{
    /// <summary>The most effects a cause may send unseen.</summary>
    public const int Limit = 50;

    public const string Counting = "fuse: what this change wants is being counted";

    /// <summary>Whether an effect waits for the count.</summary>
    public static bool IsCounted(EffectRow effect) => effect is { State: EffectState.Held, Reason: Counting };

    public static string Blown(long plan) => $"fuse: more than {Limit} at once; decide plan {plan}";

    public static ItemOutcome Hold(ItemFacts facts, ItemOutcome outcome) => outcome with
    {
        Effects = [.. outcome.Effects.Select(effect => effect.State == EffectState.Wanted && !WasWanted(facts, effect) ? Held(effect) : effect)],
    };

    private static bool WasWanted(ItemFacts facts, EffectRow effect) => facts.Effects.Any(
        e => (e.EffectKey, e.Generation, e.ContentHash, e.State, e.Reason) == (effect.EffectKey, effect.Generation, effect.ContentHash, effect.State, effect.Reason));

    private static EffectRow Held(EffectRow effect)
    {
        (effect.State, effect.Reason) = (EffectState.Held, Counting);
        return effect;
    }
}
