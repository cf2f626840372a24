using LabelHub.Plugin.ImprobableSize;

namespace LabelHub.Examples.Tests;

public sealed class ImprobableSizeTests
{
    [Theory]
    [InlineData(0.02, 1)]
    [InlineData(0.25, 0)]
    [InlineData(0.7, 0)]
    [InlineData(0.9, 1)]
    public void A_box_far_from_the_usual_size_is_flagged(double side, int findings) =>
        Assert.Equal(findings, Check(side, count: 100).Count);

    [Fact]
    public void Nothing_is_said_while_too_few_boxes_are_known() => Assert.Empty(Check(0.02, count: 29));

    [Fact]
    public void Nothing_is_said_before_the_first_snapshot() =>
        Assert.Empty(PluginRules.Of<ImprobableSize>().Findings(Sample.Annotation(Sample.Box("Car", width: 0.02, height: 0.02))));

    private static IReadOnlyList<Finding> Check(double side, int count)
    {
        var known = new Dictionary<string, double>
        {
            ["area/label/Car/n"] = count,
            ["area/label/Car/p01"] = 0.04,
            ["area/label/Car/p50"] = 0.0625,
            ["area/label/Car/p99"] = 0.3,
        };
        return PluginRules.Of<ImprobableSize>().Findings(Sample.Annotation(Sample.Box("Car", width: side, height: side)), Sample.Context() with { Statistics = known });
    }
}
