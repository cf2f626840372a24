using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.Consensus.Tests;

public sealed class MajorityProperties
{
    private static readonly string[] Labels = ["a", "b", "c", "outside", "Outside"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_order_of_the_answers_does_not_matter(FieldKind kind) => ForAllPicks(picks =>
    {
        var straight = Decide(kind, picks);
        return Enumerable.Range(1, picks.Length - 1).All(turn => Same(straight, Decide(kind, [.. picks[turn..].Reverse(), .. picks[..turn]])));
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_answer_from_everybody_wins_with_certainty(FieldKind kind) => ForAllPicks(picks =>
    {
        var consensus = Decide(kind, [.. Enumerable.Repeat(picks[0][..1], picks.Length)]);
        return consensus is { HasWinner: true, Confidence: 1 } && consensus.Labels.SequenceEqual(picks[0][..1]);
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Confidence_and_agreement_are_shares(FieldKind kind) => ForAllPicks(picks =>
        Decide(kind, picks) is { Confidence: >= 0 and <= 1, Agreement: null or (>= 0 and <= 1) });

    [Fact]
    public void A_single_winner_has_more_votes_than_any_other_label() => ForAllPicks(picks =>
    {
        var consensus = Decide(FieldKind.Choice, picks);
        return consensus.HasWinner == (consensus.Votes.Count > 0 && consensus.Votes.Skip(1).All(vote => vote.Count < consensus.Votes[0].Count));
    });

    [Fact]
    public void A_winning_set_holds_exactly_the_labels_of_more_than_half_and_none_of_exactly_half() => ForAllPicks(picks =>
    {
        var consensus = Decide(FieldKind.Choices, picks);
        return !consensus.HasWinner || consensus.Votes.All(vote =>
            2 * vote.Count != picks.Length && consensus.Labels.Contains(vote.Label) == 2 * vote.Count > picks.Length);
    });

    [Fact]
    public void One_more_answer_for_a_single_winner_keeps_it() => ForAllPicks(picks =>
    {
        var consensus = Decide(FieldKind.Choice, picks);
        return !consensus.HasWinner || Decide(FieldKind.Choice, [.. picks, [.. consensus.Labels]]).Labels.SequenceEqual(consensus.Labels);
    });

    public static TheoryData<FieldKind> Kinds() => [FieldKind.Choice, FieldKind.Choices];

    private static void ForAllPicks(Func<string[][], bool> holds) =>
        Prop.ForAll(Arb.From(Gen.NonEmptyListOf(Gen.NonEmptyListOf(Gen.Elements(Labels)).Select(pick => pick.Distinct().Take(3).ToArray())).Select(list => list.ToArray())), holds)
            .QuickCheckThrowOnFailure();

    private static ItemConsensus Decide(FieldKind kind, string[][] picks) =>
        new Majority().Decide(Some.Field(kind, "field", "b", "a", "c"), Some.Answers("field", picks), FittedModel.None);

    private static bool Same(ItemConsensus one, ItemConsensus other) =>
        one.Labels.SequenceEqual(other.Labels) && one.Votes.SequenceEqual(other.Votes)
        && one with { Labels = [], Votes = [] } == other with { Labels = [], Votes = [] };
}
