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
    public void Where_nothing_can_be_drawn_there_is_no_drawing() => Assert.Null(Drawing.Of([SomeRegion.Choices("tone", "kind")], Some.Photo));
}
