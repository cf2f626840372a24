using FsCheck;
using FsCheck.Fluent;
using LabelHub.Plugin.Cvat.Shapes;

namespace LabelHub.Cvat.Tests;

/// <summary>Masks, compared pixel by pixel.</summary>
public sealed class MaskTests
{
    private static readonly ImageSize Image = new() { Width = 13, Height = 9 };

    [Fact]
    public void The_published_example_paints_its_four_pixels()
    {
        double[] points = [1, 4, 1, 10, 20, 12, 21];

        var painted = Pixels(MaskRuns.ToImage(points, new() { Width = 20, Height = 30 })!, 20);

        Assert.Equal([(11, 20), (12, 20), (10, 21), (11, 21)], painted);
        Assert.Equal(points, MaskRuns.ToBox(new() { Key = "", Field = "", Width = 20, Height = 30, Runs = MaskRuns.ToImage(points, new() { Width = 20, Height = 30 })! }));
    }

    [Fact]
    public void Any_mask_comes_back_pixel_by_pixel_in_the_least_box() => Prop.ForAll(Masks(), mask =>
    {
        var box = MaskRuns.ToBox(mask);
        if (box is null) return Pixels(mask.Runs, mask.Width).Count == 0;
        var painted = Pixels(mask.Runs, mask.Width);
        return Pixels(MaskRuns.ToImage(box, Image)!, Image.Width).SequenceEqual(painted) && InBox(box).SequenceEqual(painted)
            && (box[^4], box[^3], box[^2], box[^1]) == (painted.Min(p => p.X), painted.Min(p => p.Y), painted.Max(p => p.X), painted.Max(p => p.Y));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("1, 4, 1, 10, 20, 12, 22")]
    [InlineData("1, 4, 1, 10, 20, 12, 30")]
    [InlineData("1, 4.5, 0.5, 10, 20, 12, 21")]
    [InlineData("-1, 6, 1, 10, 20, 12, 21")]
    [InlineData("1, 4, 1, 12, 20, 10, 21")]
    public void What_does_not_fill_its_box_or_leaves_the_image_is_no_mask(string points) =>
        Assert.Null(MaskRuns.ToImage([.. points.Split(',').Select(point => double.Parse(point, System.Globalization.CultureInfo.InvariantCulture))], new() { Width = 20, Height = 30 }));

    private static Arbitrary<MaskRegion> Masks() => (
        from bits in Gen.Frequency((3, Gen.Choose(0, 1)), (1, Gen.Constant(0))).ArrayOf(Image.Width * Image.Height)
        select new MaskRegion { Key = "", Field = "", Width = Image.Width, Height = Image.Height, Runs = Runs(bits) }).ToArbitrary();

    private static List<int> Runs(int[] bits)
    {
        var runs = new List<int> { 0 };
        foreach (var bit in bits)
        {
            if (runs.Count % 2 == (bit == 1 ? 0 : 1)) runs[^1]++;
            else runs.Add(1);
        }

        return runs;
    }

    private static List<(int X, int Y)> Pixels(IReadOnlyList<int> runs, int width)
    {
        var bits = runs.SelectMany((run, place) => Enumerable.Repeat(place % 2 == 1, run)).ToArray();
        return [.. Enumerable.Range(0, bits.Length).Where(place => bits[place]).Select(place => (place % width, place / width))];
    }

    /// <summary>As the tool's own documentation reads it.</summary>
    private static List<(int X, int Y)> InBox(IReadOnlyList<double> points)
    {
        var (left, top, right) = ((int)points[^4], (int)points[^3], (int)points[^2]);
        return [.. Pixels([.. points.SkipLast(4).Select(run => (int)run)], right - left + 1).Select(pixel => (pixel.X + left, pixel.Y + top))];
    }
}
