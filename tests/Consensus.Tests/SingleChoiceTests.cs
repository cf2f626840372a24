namespace LabelHub.Consensus.Tests;

public sealed class SingleChoiceTests
{
    private static readonly Field Sentiment = Some.Field(FieldKind.Choice, "sentiment", "positive", "neutral", "negative");

    [Fact]
    public void The_label_with_most_votes_wins_and_its_share_is_the_confidence()
    {
        var consensus = Decide(["negative"], ["positive"], ["negative"]);

        Assert.Equal(["negative"], consensus.Labels);
        Assert.True(consensus.HasWinner);
        Assert.Equal(2.0 / 3, consensus.Confidence, precision: 12);
        Assert.Equal(1.0 / 3, Assert.NotNull(consensus.Agreement), precision: 12);
        Assert.Equal([new() { Label = "negative", Count = 2 }, new() { Label = "positive", Count = 1 }], consensus.Votes);
        Assert.Equal(3, consensus.Answers);
        Assert.False(consensus.Decided);
    }

    [Fact]
    public void A_tie_has_no_winner_and_shows_the_first_tied_label_of_the_schema()
    {
        var consensus = Decide(["negative"], ["neutral"]);

        Assert.Equal(["neutral"], consensus.Labels);
        Assert.False(consensus.HasWinner);
        Assert.Equal(0.5, consensus.Confidence);
        Assert.Equal(0, consensus.Agreement);
    }

    [Fact]
    public void Most_votes_win_without_being_more_than_half()
    {
        var consensus = Decide(["negative"], ["negative"], ["neutral"], ["positive"]);

        Assert.True(consensus.HasWinner);
        Assert.Equal(0.5, consensus.Confidence);
    }

    [Fact]
    public void One_answer_wins_and_has_no_agreement()
    {
        var consensus = Decide(["neutral"]);

        Assert.True(consensus.HasWinner);
        Assert.Equal(1, consensus.Confidence);
        Assert.Null(consensus.Agreement);
    }

    [Fact]
    public void Labels_unknown_to_the_schema_come_after_the_known_ones_by_ordinal() =>
        Assert.Equal(["negative", "Zebra", "apple"], Decide(["apple"], ["Zebra"], ["negative"]).Votes.Select(vote => vote.Label));

    [Fact]
    public void An_answer_of_several_labels_speaks_for_none_of_them_yet_counts_as_an_answer()
    {
        var consensus = Decide(["neutral"], ["positive", "negative"]);

        Assert.Equal(["neutral"], consensus.Labels);
        Assert.Equal(0.5, consensus.Confidence);
        Assert.Equal(2, consensus.Answers);
    }

    [Fact]
    public void Answers_without_any_usable_label_name_no_winner()
    {
        var consensus = Decide(["positive", "negative"]);

        Assert.Empty(consensus.Labels);
        Assert.False(consensus.HasWinner);
        Assert.Equal(0, consensus.Confidence);
    }

    private static ItemConsensus Decide(params IReadOnlyList<string>[] picks) =>
        new Majority().Decide(Sentiment, Some.Answers("sentiment", picks), FittedModel.None);
}
