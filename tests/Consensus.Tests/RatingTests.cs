namespace LabelHub.Consensus.Tests;

public sealed class RatingTests
{
    private static readonly Field Quality = Some.Field(FieldKind.Rating, "quality");

    [Fact]
    public void Stars_are_counted_as_labels()
    {
        var consensus = Decide(4, 5, 4);

        Assert.Equal(["4"], consensus.Labels);
        Assert.True(consensus.HasWinner);
        Assert.Equal(2.0 / 3, consensus.Confidence, precision: 12);
    }

    [Fact]
    public void Tied_stars_show_the_fewest_also_beyond_nine() => Assert.Equal(["9"], Decide(10, 9).Labels);

    private static ItemConsensus Decide(params int[] stars) => new Majority().Decide(
        Quality, [.. stars.Select((count, index) => Some.Answer(index + 1, SomeRegion.Rating("quality", count)))], FittedModel.None);
}
