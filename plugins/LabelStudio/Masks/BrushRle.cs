namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>
/// The tool's own packing of a brush mask: a bit stream of the image's bytes, red, green, blue and alpha of each pixel in turn. A pixel is
/// painted where its alpha is not zero. Neither time nor memory goes beyond what the packed bytes themselves take, whatever they claim.
/// </summary>
internal static class BrushRle
{
    /// <summary>More than any camera makes; the number of bytes still fits the stream's 32 bits.</summary>
    public const long MaxPixels = 1 << 28;

    private const int Channels = 4;
    private const int BitsOfByte = 8;
    private static readonly int[] Widths = [3, 4, 8, 16];

    /// <returns><see langword="null"/> for what is not such a stream, or is one of another size.</returns>
    public static IReadOnlyList<int>? Unpack(ReadOnlySpan<byte> packed, int width, int height)
    {
        if (width <= 0 || height <= 0 || (long)width * height > MaxPixels) return null;
        var bits = new BitReader(packed);
        var count = (long)width * height * Channels;
        if (!bits.TryRead(32, out var claimed) || claimed != count || !bits.TryRead(5, out var word) || word + 1 != BitsOfByte) return null;
        Span<int> widths = stackalloc int[Widths.Length];
        foreach (ref var size in widths)
        {
            if (!bits.TryRead(4, out var given)) return null;
            size = (int)given + 1;
        }

        return Unpack(bits, widths, count);
    }

    private static IReadOnlyList<int>? Unpack(BitReader bits, ReadOnlySpan<int> widths, long count)
    {
        var mask = new RunBuilder();
        for (var at = 0L; at < count;)
        {
            if (!bits.TryRead(1, out var repeated) || !bits.TryRead(2, out var choice) || !bits.TryRead(widths[(int)choice], out var less)) return null;
            var end = at + less + 1;
            if (end > count) return null;
            if (repeated == 1)
            {
                if (!bits.TryRead(BitsOfByte, out var value)) return null;
                mask.Add(value != 0, Alphas(end) - Alphas(at));
                at = end;
                continue;
            }

            for (; at < end; at++)
            {
                if (!bits.TryRead(BitsOfByte, out var value)) return null;
                if (at % Channels == Channels - 1) mask.Add(value != 0, 1);
            }
        }

        return mask.Runs;
    }

    /// <summary>How many of the bytes before that one are alphas.</summary>
    private static int Alphas(long bytes) => (int)(bytes / Channels);

    public static byte[] Pack(IReadOnlyList<int> runs)
    {
        var bits = new BitWriter();
        bits.Write((uint)(runs.Sum(run => (long)run) * Channels), 32);
        bits.Write(BitsOfByte - 1, 5);
        foreach (var width in Widths) bits.Write((uint)width - 1, 4);
        for (var run = 0; run < runs.Count; run++) Pack(bits, (long)runs[run] * Channels, painted: (run & 1) == 1);
        return bits.ToArray();
    }

    private static void Pack(BitWriter bits, long bytes, bool painted)
    {
        while (bytes > 0)
        {
            var part = Math.Min(bytes, 1L << Widths[^1]);
            var choice = Array.FindIndex(Widths, width => part <= 1L << width);
            bits.Write(1, 1);
            bits.Write((uint)choice, 2);
            bits.Write((uint)(part - 1), Widths[choice]);
            bits.Write(painted ? byte.MaxValue : 0u, BitsOfByte);
            bytes -= part;
        }
    }
}
