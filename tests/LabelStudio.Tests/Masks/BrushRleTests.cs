using FsCheck;
using FsCheck.Fluent;
using LabelHub.Plugin.LabelStudio.Masks;

namespace LabelHub.LabelStudio.Tests.Masks;

public sealed class BrushRleTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Any_mask_comes_back_pixel_by_pixel() => Prop.ForAll(SomeMask.Pixels().ToArbitrary(), pixels =>
        SomeMask.Pixels(BrushRle.Unpack(BrushRle.Pack(SomeMask.Runs(pixels)), SomeMask.Width, SomeMask.Height)!).SequenceEqual(pixels)).Check(Thorough);

    [Fact]
    public void What_is_packed_is_what_the_format_says() => Prop.ForAll(SomeMask.Pixels().ToArbitrary(), pixels =>
        SlowRle.Pixels(BrushRle.Pack(SomeMask.Runs(pixels))).SequenceEqual(pixels)).Check(Thorough);

    [Fact]
    public void Colours_and_literal_stretches_are_read_by_their_alpha_alone()
    {
        // 2 by 1 pixels: the first red and painted, the second white and bare, packed as eight literal bytes.
        byte[] values = [255, 0, 0, 255, 255, 255, 255, 0];
        var bits = string.Concat("00000000000000000000000000001000", "00111", "0010", "0011", "0111", "1111", "0", "00", "111", string.Concat(values.Select(value => value.ToString("b8", null))));
        byte[] packed = [.. bits.PadRight((bits.Length + 7) / 8 * 8, '0').Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
        Assert.Equal([0, 1, 1], BrushRle.Unpack(packed, 2, 1));
    }

    [Fact]
    public void Long_runs_are_split_and_joined_again() =>
        Assert.Equal([700_000, 1, 299_999], BrushRle.Unpack(BrushRle.Pack([700_000, 1, 299_999]), 1000, 1000));

    [Fact]
    public void A_stream_of_another_size_is_refused()
    {
        var packed = BrushRle.Pack([SomeMask.Width * SomeMask.Height]);
        Assert.Null(BrushRle.Unpack(packed, SomeMask.Width, SomeMask.Height + 1));
        Assert.Null(BrushRle.Unpack(packed, 0, 0));
        Assert.Null(BrushRle.Unpack(packed, int.MaxValue, int.MaxValue));
    }

    [Fact]
    public void A_stream_that_ends_early_is_refused_wherever_it_ends()
    {
        var packed = BrushRle.Pack([10, 20, 54]);
        Assert.All(Enumerable.Range(0, packed.Length), length => Assert.Null(BrushRle.Unpack(packed.AsSpan(0, length), SomeMask.Width, SomeMask.Height)));
    }

    [Fact]
    public void Whatever_the_bytes_are_the_answer_is_a_mask_of_the_right_size_or_none() => Prop.ForAll(
        (from runs in SomeMask.Runs() from place in Gen.Choose(0, 1000) from value in Gen.Choose(0, 255) select (BrushRle.Pack(runs), place, value)).ToArbitrary(),
        damaged =>
        {
            var (packed, place, value) = damaged;
            packed[place % packed.Length] = (byte)value;
            return BrushRle.Unpack(packed, SomeMask.Width, SomeMask.Height) is not { } runs || runs.Sum() == SomeMask.Width * SomeMask.Height;
        }).Check(Thorough);

    [Fact]
    public void A_claim_of_a_huge_image_takes_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(BrushRle.Unpack([0x40, 0, 0, 0, 57, 27, 255, 255], 1 << 14, 1 << 14));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }
}
