namespace LabelHub.Consensus.Tests;

public sealed class TieReviewTests
{
    private static readonly ItemConsensus Tie =
        new Majority().Decide(Some.Field(FieldKind.Choice, "light", "day", "night"), Some.Answers("light", ["night"], ["day"]), FittedModel.None);

    [Fact]
    public void A_tie_of_a_settled_item_wants_a_review_of_its_field_that_names_the_votes_and_no_person()
    {
        var ask = Assert.IsType<AskReview>(Assert.Single(Decide(With(Tie, Some.Consensus("topic", "sport")))));

        Assert.Equal("review|tie|light", ask.Key);
        Assert.Equal("The answers to 'light' name no winner ('day' 1, 'night' 1): what is right?", ask.Reason);
    }

    [Fact]
    public void Each_tied_field_wants_its_own_review() =>
        Assert.Equal(["review|tie|light", "review|tie|topic"], Decide(With(Tie, Tie with { Field = "topic" })).Select(outcome => outcome.Key));

    [Fact]
    public void A_tie_without_any_usable_answer_says_so() =>
        Assert.Contains("(no usable answer)", Assert.IsType<AskReview>(Assert.Single(Decide(With(Tie with { Votes = [] })))).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_item_that_still_expects_labels_waits() => Assert.Empty(Decide(With(Tie) with { Settled = false }));

    [Fact]
    public void A_winner_wants_no_review() => Assert.Empty(Decide(With(Some.Consensus("light", "day"))));

    [Fact]
    public void A_consensus_that_a_person_decided_wants_no_review() => Assert.Empty(Decide(With(Tie with { Decided = true })));

    [Fact]
    public void A_decision_on_the_field_ends_it() => Assert.Empty(Decide(With(Tie) with { Decisions = [Some.Decision("light", "day")] }));

    [Fact]
    public void A_decision_on_another_field_does_not() => Assert.Single(Decide(With(Tie) with { Decisions = [Some.Decision("topic", "sport")] }));

    private static ItemState With(params IReadOnlyList<ItemConsensus> consensus) => Some.State() with { Consensus = consensus };

    private static IEnumerable<Outcome> Decide(ItemState state) => new TieReview(new()).Decide(state);
}
