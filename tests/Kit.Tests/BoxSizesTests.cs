using LabelHub.Host.Stages;
using LabelHub.Testing.Samples;

namespace LabelHub.Kit.Tests;

public sealed class BoxSizesTests
{
    [Fact]
    public void Sizes_are_told_for_each_label_by_count_mean_and_deviation_of_logarithms()
    {
        var numbers = BoxSizes.Of([Sample.Box("Car", width: 0.1, height: 0.1), Sample.Box("Car", width: 0.4, height: 0.4), Sample.Box("Bus", width: 0.5, height: 0.5)]).ToDictionary();

        Assert.Equal(2, numbers["boxes/label/Car/count"]);
        Assert.Equal(Math.Log(0.04), numbers["boxes/label/Car/log-area-mean"], 10);
        Assert.Equal(Math.Log(4), numbers["boxes/label/Car/log-area-deviation"], 10);
        Assert.Equal((1, 0), (numbers["boxes/label/Bus/count"], numbers["boxes/label/Bus/log-area-deviation"]));
    }

    [Fact]
    public void Boxes_without_an_area_or_a_label_do_not_count() =>
        Assert.Empty(BoxSizes.Of([Sample.Box("Car", width: 0), Sample.Box("Car") with { Labels = [] }]));
}
