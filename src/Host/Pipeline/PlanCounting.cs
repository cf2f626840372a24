using LabelHub.Host.Reconcile;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Pipeline;

/// <summary>Counts by kind what a difference would change that people can see; a new derivation of the same outcome is no change.</summary>
internal static class PlanCounting
{
    public static PlanCounts Add(PlanCounts counts, IReadOnlyList<ItemDifference> differences)
    {
        var found = differences.Select(difference => (difference.ItemId, Counts: Of(difference))).Where(pair => !pair.Counts.IsEmpty).ToArray();
        return new()
        {
            Unknown = counts.Unknown,
            Items = counts.Items + found.Select(pair => pair.ItemId).Distinct().Count(),
            FindingsAdded = counts.FindingsAdded + found.Sum(pair => pair.Counts.FindingsAdded),
            FindingsWithdrawn = counts.FindingsWithdrawn + found.Sum(pair => pair.Counts.FindingsWithdrawn),
            ConsensusChanged = counts.ConsensusChanged + found.Sum(pair => pair.Counts.ConsensusChanged),
            EffectsWanted = counts.EffectsWanted + found.Sum(pair => pair.Counts.EffectsWanted),
            EffectsReleased = counts.EffectsReleased + found.Sum(pair => pair.Counts.EffectsReleased),
            EffectsWithdrawn = counts.EffectsWithdrawn + found.Sum(pair => pair.Counts.EffectsWithdrawn),
            Standings = counts.Standings + found.Sum(pair => pair.Counts.Standings),
        };
    }

    private static PlanCounts Of(ItemDifference difference) => new()
    {
        FindingsAdded = difference.Findings.Added.Count,
        FindingsWithdrawn = difference.Findings.Removed.Count,
        ConsensusChanged = difference.Consensus.Added.Count + difference.Consensus.Removed.Count + Relabelled(difference),
        EffectsWanted = difference.Effects.Added.Count,
        EffectsReleased = Turned(difference, effect => effect.State == EffectState.Wanted && !IsLeaving(effect)),
        EffectsWithdrawn = difference.Effects.Removed.Count + Turned(difference, IsLeaving),
        Standings = difference.Settlements.Count,
    };

    /// <summary>How many effects are so that were not so before.</summary>
    private static int Turned(ItemDifference difference, Func<EffectRow, bool> now) =>
        difference.Effects.Changed.Zip(difference.Effects.Replaced).Count(pair => now(pair.First) && !now(pair.Second));

    private static bool IsLeaving(EffectRow effect) => effect.State == EffectState.Withdrawn || EffectRows.TakeBackAct(effect.Reason) is not null;

    private static int Relabelled(ItemDifference difference) =>
        difference.Consensus.Changed.Zip(difference.Consensus.Replaced).Count(pair => pair.First.Label != pair.Second.Label || pair.First.HasWinner != pair.Second.HasWinner);
}
