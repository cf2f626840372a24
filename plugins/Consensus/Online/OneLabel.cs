using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Ordinal;

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
        // Stars are steps of a scale: the one in the middle is nearest on average.
        var chosen = field.Kind == FieldKind.Rating ? OrdinalChoice.Median(posterior) : Winner.Of(posterior);
        var label = stored.Labels[chosen];
        var contested = plain is { HasWinner: true, Votes.Count: 1, Answers: > 1 } && plain.Labels[0] != label;
        return plain with
        {
            Labels = [label],
            HasWinner = !(field.Kind == FieldKind.Rating ? OrdinalChoice.IsTied(posterior) : Winner.IsTied(posterior)) && !contested,
            Contested = contested,
            Confidence = posterior[chosen],
            Unweighted = plain,
        };
    }
}
