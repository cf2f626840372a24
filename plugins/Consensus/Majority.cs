namespace LabelHub.Plugin.Consensus;

/// <summary>One answer, one vote. Equal votes name no winner: a coin would hide that people disagree.</summary>
public sealed class Majority : IAggregator
{
    public string Name => "majority";

    // A question asked per region has no one answer per item.
    public bool Handles(Field field) => field is { Kind: FieldKind.Choice or FieldKind.Choices or FieldKind.Rating, PerRegion: false };

    public ItemConsensus Decide(Field field, IReadOnlyList<Answer> answers, FittedModel model)
    {
        var ballots = answers.Select(Ballot.Of).ToList();
        var verdict = field.Kind == FieldKind.Choices
            ? SetVote.Count(ballots, new LabelOrder(field))
            : SingleVote.Count(ballots, new LabelOrder(field));
        return new()
        {
            Field = field.Name,
            Labels = verdict.Labels,
            HasWinner = verdict.HasWinner,
            Confidence = verdict.Confidence,
            Agreement = Pairwise.Agreement(ballots),
            Votes = verdict.Votes,
            Answers = answers.Count,
        };
    }
}
