using LabelHub.Plugin.Consensus.Online;

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

    [Fact]
    public void A_learned_method_takes_the_stars_in_the_middle()
    {
        Answer Gives(long who, int stars) => Some.Answer(who, SomeRegion.Rating("quality", stars));
        var items = Enumerable.Range(1, 30).ToDictionary(item => (long)item, item => (IReadOnlyList<Answer>)[.. Enumerable.Range(1, 5).Select(who => Gives(who, 1 + (item % 5)))]);
        var model = new WawaAggregator().Fit(new() { Field = Quality, Items = items }, null);

        var split = new WawaAggregator().Decide(Quality, [Gives(1, 1), Gives(2, 1), Gives(3, 3), Gives(4, 5), Gives(5, 5)], model);

        Assert.Equal(["3"], split.Labels);
        Assert.True(split.HasWinner);
    }

    private static ItemConsensus Decide(params int[] stars) => new Majority().Decide(
        Quality, [.. stars.Select((count, index) => Some.Answer(index + 1, SomeRegion.Rating("quality", count)))], FittedModel.None);
}
