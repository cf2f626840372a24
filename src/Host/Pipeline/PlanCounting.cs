using LabelHub.Host.Reconcile;
using LabelHub.Host.Facts;

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
        EffectsReleased = counts.EffectsReleased + differences.Sum(d => d.Effects.Changed.Count(e => e.State == EffectState.Wanted)),
        EffectsWithdrawn = counts.EffectsWithdrawn + differences.Sum(d => d.Effects.Removed.Count),
    };

    private static int Relabelled(ItemDifference difference) =>
        difference.Consensus.Changed.Zip(difference.Consensus.Replaced).Count(pair => pair.First.Label != pair.Second.Label || pair.First.HasWinner != pair.Second.HasWinner);
}
