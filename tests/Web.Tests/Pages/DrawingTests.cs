using LabelHub.Abstractions.Model;
using LabelHub.Host.Web.Items;

namespace LabelHub.Web.Tests.Pages;

public sealed class DrawingTests
{
    [Fact]
    public void A_box_is_drawn_to_the_scale_of_its_image()
    {
        var drawing = Drawing.Of([SomeRegion.Box("objects", 0.1, 0.5, 0.2, 0.25)], Some.Photo)!;

        Assert.Equal(500, drawing.Height);
        Assert.Equal([(100, 250), (300, 250), (300, 375), (100, 375)], drawing.Shapes[0].Points.Select(p => (Math.Round(p.X), Math.Round(p.Y))));
    }

    [Fact]
    public void A_box_turned_by_a_quarter_keeps_its_corner_and_its_sides()
    {
        var drawing = Drawing.Of([SomeRegion.Box("objects", 0.5, 0.5, 0.2, 0.1, 90)], new ImageSize { Width = 100, Height = 100 })!;

        Assert.Equal([(500, 500), (500, 700), (400, 700), (400, 500)], drawing.Shapes[0].Points.Select(p => (Math.Round(p.X), Math.Round(p.Y))));
    }

    [Fact]
    public void A_box_outside_the_image_is_inside_the_frame()
    {
        var drawing = Drawing.Of([SomeRegion.Box("objects", 0.9, -0.2, 0.3, 0.3)], Some.Photo)!;

        Assert.True(drawing.Right > 1_200 && drawing.Top < -100);
    }

    [Fact]
    public void A_box_far_astray_does_not_shrink_the_image_away()
    {
        var drawing = Drawing.Of([SomeRegion.Box("objects", 500, 500, 10, 10)], Some.Photo)!;

        Assert.True(drawing.Right < 3 * Drawing.Side);
    }

    [Fact]
    public void An_ellipse_is_an_outline_that_touches_its_four_sides()
    {
        var shape = Drawing.Of([SomeRegion.Ellipse("cells", 0.5, 0.5, 0.2, 0.1)], Some.Photo)!.Shapes[0];

        Assert.Equal((300, 700, 200, 300), (Math.Round(shape.Left), Math.Round(shape.Right), Math.Round(shape.Top), Math.Round(shape.Bottom)));
    }

    [Fact]
    public void A_turned_ellipse_is_turned_about_its_centre()
    {
        var shape = Drawing.Of([SomeRegion.Ellipse("cells", 0.5, 0.5, 0.2, 0.1, 90)], new ImageSize { Width = 100, Height = 100 })!.Shapes[0];

        Assert.Equal((400, 600, 300, 700), (Math.Round(shape.Left), Math.Round(shape.Right), Math.Round(shape.Top), Math.Round(shape.Bottom)));
    }

    [Fact]
    public void Each_key_point_is_a_mark_of_its_own()
    {
        var drawing = Drawing.Of([SomeRegion.KeyPoints("face", (0.1, 0.2), (0.3, 0.4))], Some.Photo)!;

        Assert.Equal([(100, 100), (300, 200)], drawing.Shapes.Select(shape => (Math.Round(shape.Left), Math.Round(shape.Top))));
        Assert.All(drawing.Shapes, shape => Assert.True(shape.IsSmall));
    }

    [Fact]
    public void Around_a_region_is_what_shows_it_inside_of_the_image()
    {
        var drawing = Drawing.Of([SomeRegion.Box("objects", 0.5, 0.5, 0.2, 0.2), SomeRegion.Polygon("roads", (0.9, 0.9), (1.2, 0.9), (1.2, 1.3)), SomeRegion.Box("beyond", 2, 2, 0.1, 0.1)], Some.Photo)!;

        Assert.Equal(new Part(470, 220, 260, 160), drawing.Around("box-objects"));
        Assert.Equal(new Part(855, 405, 145, 95), drawing.Around("polygon-roads"));
        Assert.Null(drawing.Around("box-beyond"));
        Assert.Null(drawing.Around("gone"));
    }

    [Fact]
    public void Where_nothing_can_be_drawn_there_is_no_drawing() => Assert.Null(Drawing.Of([SomeRegion.Choices("tone", "kind")], Some.Photo));
}
