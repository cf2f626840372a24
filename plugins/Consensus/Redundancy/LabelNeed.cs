namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>What is next for the questions of an item: the same word for the rule that asks, and for those that wait until nobody is asked any more.</summary>
internal sealed class LabelNeed(ItemState item, ConsensusSettings settings)
{
    public const string Cause = "redundancy";

    private readonly int _people = item.Annotations.Where(annotation => annotation is { Skipped: false, Regions.Count: > 0 }).Select(annotation => annotation.ContributorId).Distinct().Count();

    /// <summary>How many people should have answered, where one more is to; <see langword="null"/> where none is.</summary>
    public int? Labels => Asked ?? (IsOpen ? Math.Max(settings.Least, _people + 1) : null);

    /// <summary>How many have answered.</summary>
    public int People => _people;

    /// <summary>The questions that no further answer will settle.</summary>
    public IEnumerable<ItemConsensus> Escalated => Labels is null && Applies ? item.Consensus.Where(one => Step(one) == NextStep.Escalate) : [];

    /// <summary>Nobody is asked about what a person decided, nor before the tool has the labels it asks for itself.</summary>
    private bool Applies => settings.AskForLabels && _people > 0 && item.Decisions.Count == 0 && _people >= item.Item.Overlap;

    private bool IsOpen => Applies && item.Consensus.Any(one => Step(one) == NextStep.Ask);

    /// <summary>What people have been asked for is not taken back without their answer: the tool waits for it as well.</summary>
    private int? Asked => !settings.AskForLabels || item.Decisions.Count > 0 ? null : item.Effects
        .Where(standing => standing.Sent).Select(standing => standing.Effect).OfType<AskLabel>()
        .Where(ask => ask.Labels > _people && ask.Cause.StartsWith(Cause, StringComparison.Ordinal)).Select(ask => (int?)ask.Labels).Max();

    private NextStep Step(ItemConsensus one)
    {
        var left = item.People is { } there ? Math.Max(0, there - _people) : int.MaxValue;
        var votes = one.Votes;
        var rule = StoppingRule.Of(settings);
        var next = rule.Decide(
            new()
            {
                Answers = one.Answers,
                Posterior = one.HasWinner ? one.Confidence : Math.Min(one.Confidence, 0.5),
                Lead = votes.Count == 0 ? 0 : votes[0].Count - (votes.Count > 1 ? votes[1].Count : 0),
                CanBeAsked = left,
                ExpectedGain = ExpectedGain.PerAnswer(one.Confidence, settings.Accuracy, Math.Min(left, settings.Most - one.Answers)),
            },
            WasFinal(one.Field));
        // A question that few answer is asked of no more people than any other.
        return next == NextStep.Ask && _people >= rule.Most ? NextStep.Escalate : next;
    }

    private bool WasFinal(string field) =>
        item.Effects.Any(standing => standing.Effect is ShowConsensus show && show.Fields.Any(shown => shown.Field == field))
        && !item.Effects.Any(standing => standing.Effect is AskReview { Cause: Cause } ask && ask.Field == field);
}
