using System.Globalization;

namespace LabelHub.Validation.Tests;

public sealed class EllipseTests
{
    [Fact]
    public void An_ellipse_over_the_edge_is_an_error_that_says_by_how_much() => Assert.Equal(
        "The ellipse 'Cell' reaches 10.0 % of the image's side beyond the edge; at most 0.5 % is allowed.",
        Assert.Single(Check(SomeRegion.Ellipse("cells", x: 0.9, radiusX: 0.2))).Message(CultureInfo.InvariantCulture));

    [Fact]
    public void An_ellipse_that_touches_the_edge_is_fine() => Assert.Empty(Check(SomeRegion.Ellipse("cells", 0.5, 0.5, 0.5, 0.5)));

    [Fact]
    public void A_turned_ellipse_reaches_as_far_as_its_turned_axes()
    {
        // 0.4 of a width of 1600 is 640 pixels, which is 0.8 of a height of 800.
        Assert.Empty(Check(SomeRegion.Ellipse("cells", 0.5, 0.5, 0.4, 0.1)));
        Assert.Single(Check(SomeRegion.Ellipse("cells", 0.5, 0.5, 0.4, 0.1, rotation: 90)));
        Assert.Empty(Check(SomeRegion.Ellipse("cells", 0.5, 0.5, 0.2, 0.1, rotation: 90)));
    }

    [Fact]
    public void Without_the_images_size_only_the_centre_of_a_turned_ellipse_counts()
    {
        Assert.Empty(Check(SomeRegion.Ellipse("cells", 0.5, 0.5, 0.4, 0.1, rotation: 90), image: null));
        Assert.Single(Check(SomeRegion.Ellipse("cells", 1.5, 0.5, 0.4, 0.1, rotation: 90), image: null));
    }

    [Fact]
    public void A_key_point_beside_the_image_is_an_error()
    {
        var rule = new KeyPointsOutsideImage(new());

        Assert.Equal("point-outside", Assert.Single(rule.Validate(Some.Annotation(SomeRegion.KeyPoints("face", (0.5, 0.5), (1.1, 0.5))), Some.Context())).Code);
        Assert.Empty(rule.Validate(Some.Annotation(SomeRegion.KeyPoints("face", (0, 0), (1, 1))), Some.Context()));
    }

    private static IEnumerable<Finding> Check(EllipseRegion ellipse) => Check(ellipse, Some.Photo);

    private static IEnumerable<Finding> Check(EllipseRegion ellipse, ImageSize? image) =>
        new EllipseOutsideImage(new()).Validate(Some.Annotation(ellipse) with { Image = image }, Some.Context());
}
