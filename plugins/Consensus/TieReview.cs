using LabelHub.Plugin.Consensus.Redundancy;

namespace LabelHub.Plugin.Consensus;

/// <summary>Asks a person to decide where the answers to a settled item name no winner.</summary>
public sealed class TieReview(ConsensusSettings settings) : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item)
    {
        if (!item.Settled || new LabelNeed(item, settings).Labels is not null) return [];
        var decided = item.Decisions.Select(decision => decision.Field).ToHashSet(StringComparer.Ordinal);
        return
            from consensus in item.Consensus
            where consensus is { HasWinner: false, Decided: false } && !decided.Contains(consensus.Field)
            select new AskReview { Cause = "tie", Field = consensus.Field, Reason = Question(consensus) };
    }

    private static string Question(ItemConsensus consensus)
    {
        var votes = string.Join(", ", consensus.Votes.Select(vote => $"'{vote.Label}' {vote.Count}"));
        if (consensus.Contested) return $"All answers to '{consensus.Field}' agree ({votes}), and what is known of how such answers turned out speaks for '{string.Join("', '", consensus.Labels)}': what is right?";
        return $"The answers to '{consensus.Field}' name no winner ({(votes.Length > 0 ? votes : "no usable answer")}): what is right?";
    }
}
