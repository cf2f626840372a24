using LabelHub.Plugin.Consensus.Redundancy;

namespace LabelHub.Plugin.Consensus;

/// <summary>Has the tool hold the consensus of an item that no further label is expected for, nor asked for.</summary>
public sealed class SettledConsensus(ConsensusSettings settings) : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item)
    {
        if (!item.Settled || item.Consensus.Count == 0 || new LabelNeed(item, settings).Labels is not null) yield break;
        yield return new ShowConsensus { Fields = [.. item.Consensus.OrderBy(consensus => consensus.Field, StringComparer.Ordinal)] };
    }
}
