using System.Globalization;

namespace LabelHub.Validation.Tests;

public sealed class BoxOutsideImageTests
{
    [Theory]
    [InlineData(-0.1, 0.2)]
    [InlineData(0.8, 0.2)]
    [InlineData(0.2, -0.1)]
    [InlineData(0.2, 0.8)]
    public void A_box_outside_the_image_is_an_error(double x, double y) =>
        Assert.Equal(Severity.Error, Assert.Single(Check(SomeRegion.Box("cars", x, y, 0.3, 0.3))).Severity);

    [Fact]
    public void The_message_says_by_how_much_and_what_is_allowed() => Assert.Equal(
        "The box 'Car' reaches 10.0 % of the image's side beyond the edge; at most 0.5 % is allowed.",
        Assert.Single(Check(SomeRegion.Box("cars", x: -0.1))).Message(CultureInfo.InvariantCulture));

    [Fact]
    public void A_box_that_fills_the_image_is_fine() => Assert.Empty(Check(SomeRegion.Box("cars", 0, 0, 1, 1)));

    [Fact]
    public void A_box_over_the_edge_within_the_tolerance_is_fine() => Assert.Empty(Check(SomeRegion.Box("cars", -0.004, 0, 0.5, 1.004)));

    [Fact]
    public void The_tolerance_is_a_setting() =>
        Assert.Single(Check(SomeRegion.Box("cars", x: -0.004), settings: new() { EdgeTolerance = 0 }));

    [Fact]
    public void A_rotated_box_is_measured_by_all_four_corners()
    {
        // Turned by a quarter about its top-left corner, the box lies to the left of where it was drawn.
        Assert.Single(Check(SomeRegion.Box("cars", 0.1, 0.1, 0.2, 0.6, rotation: 90)));
        Assert.Empty(Check(SomeRegion.Box("cars", 0.5, 0.1, 0.2, 0.6, rotation: 90)));
    }

    [Fact]
    public void A_rotation_happens_in_pixels_not_in_fractions()
    {
        // 0.6 of a height of 800 is 480 pixels, which is 0.3 of a width of 1600; on a square image it would be 0.6.
        var box = SomeRegion.Box("cars", 0.35, 0.1, 0.2, 0.6, rotation: 90);

        Assert.Empty(Check(box, Some.Photo));
        Assert.Single(Check(box, new ImageSize { Width = 800, Height = 800 }));
    }

    [Fact]
    public void Without_the_images_size_only_the_corner_it_turns_about_counts()
    {
        Assert.Empty(Check(SomeRegion.Box("cars", 0.1, 0.1, 0.2, 0.6, rotation: 90), image: null));
        Assert.Single(Check(SomeRegion.Box("cars", -0.1, 0.1, 0.2, 0.6, rotation: 90), image: null));
    }

    private static IEnumerable<Finding> Check(BoxRegion box) => Check(box, Some.Photo);

    private static IEnumerable<Finding> Check(BoxRegion box, ImageSize? image) => Check(box, image, new());

    private static IEnumerable<Finding> Check(BoxRegion box, ValidationSettings settings) => Check(box, Some.Photo, settings);

    private static IEnumerable<Finding> Check(BoxRegion box, ImageSize? image, ValidationSettings settings) =>
        new BoxOutsideImage(settings).Validate(Some.Annotation(box) with { Image = image }, Some.Context());
}
