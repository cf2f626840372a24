using FsCheck;
using FsCheck.Fluent;
using LabelHub.Plugin.LabelStudio.Masks;

namespace LabelHub.LabelStudio.Tests.Masks;

public sealed class PngMaskTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>The same disc by another program: in colour and in grey, its rows prepared in all five ways, its alphas not all full.</summary>
    private const string Colour = "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAHCAYAAAA8sqwkAAAACXRFWHRDb21tZW50AHjX9HQIAAAAL0lEQVR42mNgIBEwovGrgPgKENsDsSMQpwHxGWQFTGgaDgBxMhBvBuLtQNyJbgMzGl8SiEfPZ7sAAAAvSURBVM2A+BVU83EgfoisgAVNQyJU8W0gNgHiW4T8tBWIpwCxORDvAGJ3Qp4mCAB6Mg92fT8YAwAAAABJRU5ErkJggg==";
    private const string Grey = "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAHCAQAAACWu2SvAAAACXRFWHRDb21tZW50AHjX9HQIAAAAKUlEQVR42mNgwAEYoXQiQwbDf4avDFUMJyECTFCJKIYvDEcZyhk0YTqYofQ1BkNjh0IAAAApSURBVDuGlQzGDFoM2yECLFAJSYY/QOjBsAfdru1APWEMTggJRlyuAgB/XQ+GMsQSEgAAAABJRU5ErkJggg==";
    private const string Disc = "...............#####.......#####.......#####.......#####.......#####................";

    [Fact]
    public void Any_mask_comes_back_pixel_by_pixel() => Prop.ForAll(SomeMask.Pixels().ToArbitrary(), pixels =>
        PngMask.Read(Write(pixels)) is var (size, runs) && size == Size && SomeMask.Pixels(runs).SequenceEqual(pixels)).Check(Thorough);

    [Theory]
    [InlineData(Colour)]
    [InlineData(Grey)]
    public void An_image_of_another_program_is_read_by_its_alpha(string png)
    {
        var (size, runs) = PngMask.Read(Convert.FromBase64String(png))!.Value;
        Assert.Equal(Size, size);
        Assert.Equal(Disc, string.Concat(SomeMask.Pixels(runs).Select(painted => painted ? '#' : '.')));
    }

    [Fact]
    public void An_image_that_ends_early_is_refused_wherever_it_ends()
    {
        var png = Convert.FromBase64String(Colour);
        Assert.All(Enumerable.Range(0, png.Length - 12), length => Assert.Null(PngMask.Read(png[..length])));
    }

    [Fact]
    public void With_any_byte_changed_to_any_other_the_answer_is_a_mask_of_the_size_it_says_or_none()
    {
        var png = Convert.FromBase64String(Grey);
        for (var place = 0; place < png.Length; place++)
        {
            var whole = png[place];
            for (var value = 0; value < 256; value++)
            {
                png[place] = (byte)value;
                if (PngMask.Read(png) is var (size, runs)) Assert.Equal(size.Width * size.Height, runs.Sum());
            }

            png[place] = whole;
        }
    }

    [Theory]
    [InlineData(0x7F, 0x7F)]
    [InlineData(0x00, 0x01)]
    [InlineData(0x01, 0x00)]
    public void A_claim_of_a_huge_image_is_refused_before_anything_is_unpacked(byte width, byte height)
    {
        var png = Convert.FromBase64String(Colour);
        (png[16], png[20]) = (width, height);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(PngMask.Read(png));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    private static ImageSize Size { get; } = new() { Width = SomeMask.Width, Height = SomeMask.Height };

    private static byte[] Write(bool[] pixels) =>
        PngMask.Write(new() { Key = "m", Field = "f", Width = SomeMask.Width, Height = SomeMask.Height, Runs = SomeMask.Runs(pixels) });
}
