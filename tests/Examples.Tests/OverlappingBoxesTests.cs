using LabelHub.Plugin.OverlappingBoxes;

namespace LabelHub.Examples.Tests;

public sealed class OverlappingBoxesTests
{
    [Fact]
    public void A_box_drawn_twice_is_flagged_at_the_second_one() =>
        Assert.Equal("b", Assert.Single(Check(Sample.Box("Car", key: "a"), Sample.Box("Car", x: 0.26, key: "b"))).Place!.Region);

    [Fact]
    public void Boxes_of_different_labels_may_cover_the_same_place() =>
        Assert.Empty(Check(Sample.Box("Car", key: "a"), Sample.Box("Wheel", key: "b")));

    [Theory]
    [InlineData(0.75)]
    [InlineData(0.5)]
    public void Boxes_side_by_side_or_half_overlapping_are_fine(double x) =>
        Assert.Empty(Check(Sample.Box("Car", key: "a"), Sample.Box("Car", x: x, key: "b")));

    [Fact]
    public void The_share_allowed_is_a_setting() =>
        Assert.Single(PluginRules.Of<OverlappingBoxes>(new OverlapSettings { MaxOverlap = 0.3 }).Findings(Sample.Annotation(Sample.Box("Car", key: "a"), Sample.Box("Car", x: 0.5, key: "b"))));

    private static IReadOnlyList<Finding> Check(params IReadOnlyList<Region> boxes) => PluginRules.Of<OverlappingBoxes>().Findings(Sample.Annotation(boxes));
}
