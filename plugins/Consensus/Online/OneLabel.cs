using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Plugin.Consensus.Online;

/// <summary>Decides a question with one right label by a stored model.</summary>
internal static class OneLabel
{
    public static ItemConsensus Decide(Field field, IReadOnlyList<Answer> answers, StoredModel stored, ItemConsensus plain)
    {
        // An answer that names several labels, or one that nobody had given when the model was learned, tells the model nothing.
        var cast = answers.OrderBy(answer => answer.ContributorId).Select(answer => (Who: answer.ContributorId, Labels: Ballot.Of(answer)))
            .Where(one => one.Labels.Count == 1 && stored.Class(one.Labels.First()) is not null).ToArray();
        if (cast.Length == 0 || stored.Deciders is not [{ } decider]) return plain;
        var posterior = new double[decider.Classes];
        decider.Decide(Array.ConvertAll(cast, one => stored.Worker(one.Who)), Array.ConvertAll(cast, one => stored.Class(one.Labels.First())!.Value), posterior);
        var label = stored.Labels[Winner.Of(posterior)];
        var contested = plain is { HasWinner: true, Votes.Count: 1, Answers: > 1 } && plain.Labels[0] != label;
        return plain with
        {
            Labels = [label],
            HasWinner = !Winner.IsTied(posterior) && !contested,
            Contested = contested,
            Confidence = posterior[Winner.Of(posterior)],
            Unweighted = plain,
        };
    }
}
