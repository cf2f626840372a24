namespace LabelHub.Validation.Tests;

public sealed class PolygonTests
{
    private static readonly PolygonRegion Triangle = SomeRegion.Polygon("road", (0, 0), (1, 0), (0.5, 1));

    private static readonly PolygonRegion Line = SomeRegion.Polygon("road", (0, 0), (1, 1));

    [Fact]
    public void A_polygon_with_fewer_than_three_points_is_an_error() =>
        Assert.Equal(Severity.Error, Assert.Single(CheckPoints(Line)).Severity);

    [Fact]
    public void A_triangle_is_enough() => Assert.Empty(CheckPoints(Triangle));

    [Fact]
    public void An_open_line_needs_only_two_points() => Assert.Empty(CheckPoints(Line with { Closed = false }));

    [Fact]
    public void An_open_line_of_one_point_is_an_error() =>
        Assert.Single(CheckPoints(SomeRegion.Polygon("road", (0.5, 0.5)) with { Closed = false }));

    [Fact]
    public void A_polygon_inside_the_image_is_fine() => Assert.Empty(CheckEdge(Triangle));

    [Fact]
    public void A_polygon_without_points_is_not_outside() => Assert.Empty(CheckEdge(SomeRegion.Polygon("road")));

    [Theory]
    [InlineData(1.01, 0.5)]
    [InlineData(0.5, -0.01)]
    public void A_polygon_with_a_point_outside_the_image_is_an_error(double x, double y) =>
        Assert.Equal(Severity.Error, Assert.Single(CheckEdge(SomeRegion.Polygon("road", (0.1, 0.1), (x, y), (0.2, 0.9)))).Severity);

    private static IEnumerable<Finding> CheckPoints(Region region) => new PolygonTooFewPoints().Validate(Some.Annotation(region), Some.Context());

    private static IEnumerable<Finding> CheckEdge(Region region) => new PolygonOutsideImage(new()).Validate(Some.Annotation(region), Some.Context());
}
