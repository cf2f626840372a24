namespace LabelHub.Plugin.Consensus;

/// <summary>
/// One answer, one vote, weighed by how reliable its giver has been (Nitzan and Paroush 1982: the log-odds of being right is the best
/// weight). Without a model every vote weighs the same. The unweighted result stands beside it.
/// </summary>
public sealed class Weighted : IAggregator
{
    private readonly Majority _plain = new();

    public string Name => "weighted";

    public bool Learns => true;

    public bool Handles(Field field) => _plain.Handles(field);

    public FittedModel Fit(AnswerSet answers, FittedModel? previous) => Reliabilities.Learn(answers).ToModel();

    public ItemConsensus Decide(Field field, IReadOnlyList<Answer> answers, FittedModel model)
    {
        var plain = _plain.Decide(field, answers, FittedModel.None);
        if (model.Layout != Reliabilities.Layout) return plain;
        var reliabilities = Reliabilities.Of(model);
        var ballots = answers.Select(answer => new WeighedBallot(Ballot.Of(answer), reliabilities.Of(answer.ContributorId))).ToList();
        var verdict = field.Kind == FieldKind.Choices
            ? WeightedSetVote.Count(ballots, new LabelOrder(field))
            : WeightedSingleVote.Count(ballots, Math.Max(field.Labels.Count, 2), new LabelOrder(field));
        return plain with { Labels = verdict.Labels, HasWinner = verdict.HasWinner, Confidence = verdict.Confidence, Unweighted = plain };
    }
}
