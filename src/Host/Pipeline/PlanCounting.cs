using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage.Rows;

namespace LabelHub.Host.Pipeline;

internal static class PlanCounting
{
    public static PlanCounts Add(PlanCounts counts, IReadOnlyList<ItemDifference> differences) => counts with
    {
        Items = counts.Items + differences.Where(d => d.Findings.IsAny || d.Consensus.IsAny || d.Effects.IsAny).Select(d => d.ItemId).Distinct().Count(),
        FindingsAdded = counts.FindingsAdded + differences.Sum(d => d.Findings.Added.Count),
        FindingsWithdrawn = counts.FindingsWithdrawn + differences.Sum(d => d.Findings.Removed.Count),
        ConsensusChanged = counts.ConsensusChanged + differences.Sum(d => d.Consensus.Added.Count + d.Consensus.Removed.Count + Relabelled(d)),
        EffectsWanted = counts.EffectsWanted + differences.Sum(d => d.Effects.Added.Count),
        EffectsReleased = counts.EffectsReleased + differences.Sum(d => Turned(d, effect => effect.State == EffectState.Wanted && !IsLeaving(effect))),
        EffectsWithdrawn = counts.EffectsWithdrawn + differences.Sum(d => d.Effects.Removed.Count + Turned(d, IsLeaving)),
    };

    /// <summary>How many effects are so that were not so before.</summary>
    private static int Turned(ItemDifference difference, Func<EffectRow, bool> now) =>
        difference.Effects.Changed.Zip(difference.Effects.Replaced).Count(pair => now(pair.First) && !now(pair.Second));

    private static bool IsLeaving(EffectRow effect) => effect.State == EffectState.Withdrawn || effect.Reason == EffectRows.TakeBackReason;

    private static int Relabelled(ItemDifference difference) =>
        difference.Consensus.Changed.Zip(difference.Consensus.Replaced).Count(pair => pair.First.Label != pair.Second.Label || pair.First.HasWinner != pair.Second.HasWinner);
}
