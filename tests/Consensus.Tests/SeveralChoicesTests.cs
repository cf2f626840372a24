namespace LabelHub.Consensus.Tests;

public sealed class SeveralChoicesTests
{
    private static readonly Field Topics = Some.Field(FieldKind.Choices, "topics", "a", "b", "c", "d");

    [Fact]
    public void Each_label_is_decided_by_more_than_half_of_the_answers()
    {
        var consensus = Decide(["b", "a"], ["a", "b", "c"], ["a", "b", "d"]);

        Assert.Equal(["a", "b"], consensus.Labels);
        Assert.True(consensus.HasWinner);
        Assert.Equal(2.0 / 3, consensus.Confidence, precision: 12);
        Assert.Equal(0, consensus.Agreement);
    }

    [Fact]
    public void Answers_agree_when_they_pick_the_same_labels_in_any_order() =>
        Assert.Equal(1, Decide(["a", "b"], ["b", "a"]).Agreement);

    [Fact]
    public void A_label_picked_by_exactly_half_is_a_tie()
    {
        var consensus = Decide(["a", "b"], ["a"]);

        Assert.Equal(["a"], consensus.Labels);
        Assert.False(consensus.HasWinner);
        Assert.Equal(0.5, consensus.Confidence);
    }

    [Fact]
    public void Where_no_label_has_more_than_half_the_first_of_the_tied_labels_is_shown()
    {
        var consensus = Decide(["b"], ["a"]);

        Assert.Equal(["a"], consensus.Labels);
        Assert.False(consensus.HasWinner);
        Assert.Equal(0.5, consensus.Confidence);
    }

    [Fact]
    public void Three_different_answers_name_no_winner_rather_than_the_empty_set()
    {
        var consensus = Decide(["c"], ["b"], ["d"]);

        Assert.Equal(["b"], consensus.Labels);
        Assert.False(consensus.HasWinner);
        Assert.Equal(1.0 / 3, consensus.Confidence, precision: 12);
    }

    [Fact]
    public void Answers_that_pick_nothing_name_no_winner()
    {
        var consensus = Decide([], []);

        Assert.Empty(consensus.Labels);
        Assert.False(consensus.HasWinner);
    }

    private static ItemConsensus Decide(params IReadOnlyList<string>[] picks) =>
        new Majority().Decide(Topics, Some.Answers("topics", picks), FittedModel.None);
}
