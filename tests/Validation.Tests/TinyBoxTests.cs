namespace LabelHub.Validation.Tests;

public sealed class TinyBoxTests
{
    [Theory]
    [InlineData(0.01, 0.01)]
    [InlineData(0, 0.5)]
    [InlineData(-0.5, -0.5)]
    public void An_improbably_small_box_is_a_warning(double width, double height) =>
        Assert.Equal(Severity.Warning, Assert.Single(Check(width, height, new())).Severity);

    [Fact]
    public void A_box_of_the_smallest_area_is_fine() => Assert.Empty(Check(0.5, 0.5, new() { MinArea = 0.25 }));

    [Fact]
    public void The_smallest_area_is_a_setting() => Assert.Empty(Check(0.01, 0.01, new() { MinArea = 0.00005 }));

    [Fact]
    public void A_box_without_an_area_is_tiny_under_any_setting() => Assert.Single(Check(0, 0.5, new() { MinArea = 0 }));

    private static IEnumerable<Finding> Check(double width, double height, ValidationSettings settings) =>
        new TinyBox(settings).Validate(Some.Annotation(SomeRegion.Box("cars", width: width, height: height)), Some.Context());
}
