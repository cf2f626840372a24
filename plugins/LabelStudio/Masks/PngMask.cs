using System.Buffers.Binary;
using System.IO.Compression;

namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>
/// A mask in the alpha channel of a PNG (W3C, third edition), as browsers write one from a canvas: 8 bits a channel, not interlaced. What
/// other programs may make of the same pixels is not read.
/// </summary>
internal static class PngMask
{
    /// <summary>A PNG of nothing is packed a thousandfold: this bounds the work of unpacking.</summary>
    public const long MaxPixels = 1 << 25;

    /// <summary>A row is taken into memory whole, before it is known whether there is one.</summary>
    private const uint MaxSide = 1 << 16;

    private const int HeaderLength = 13;
    private const byte GreyAlpha = 4;
    private const byte ColourAlpha = 6;

    /// <returns><see langword="null"/> for what is not such an image.</returns>
    public static (ImageSize Size, IReadOnlyList<int> Runs)? Read(byte[] png)
    {
        if (PngChunks.Read(png) is not { } chunks || chunks is not [{ Type: "IHDR" } head, ..] || head.Data.Length != HeaderLength) return null;
        var header = head.Data.Span;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        if (width is 0 or > MaxSide || height is 0 or > MaxSide || (long)width * height > MaxPixels) return null;
        if (header[8] != 8 || header[9] is not (GreyAlpha or ColourAlpha)) return null;
        if (header[10] != 0 || header[11] != 0 || header[12] != 0) return null;
        var size = new ImageSize { Width = (int)width, Height = (int)height };
        return Unpack(chunks, size, channels: header[9] == ColourAlpha ? 4 : 2) is { } runs ? (size, runs) : null;
    }

    private static IReadOnlyList<int>? Unpack(IReadOnlyList<PngChunk> chunks, ImageSize size, int channels)
    {
        using var packed = new MemoryStream();
        foreach (var chunk in chunks.Where(chunk => chunk.Type == "IDAT")) packed.Write(chunk.Data.Span);
        packed.Position = 0;
        using var bytes = new ZLibStream(packed, CompressionMode.Decompress);
        var (row, alpha, mask) = (new byte[1 + (size.Width * channels)], new byte[size.Width], new RunBuilder());
        try
        {
            for (var y = 0; y < size.Height; y++)
            {
                bytes.ReadExactly(row);
                if (!PngFilter.Undo(row, alpha, channels)) return null;
                AddRow(mask, alpha);
            }
        }
        // Ends early, is not packed so, or asks for a dictionary that nobody has.
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }

        return mask.Runs;
    }

    private static void AddRow(RunBuilder mask, ReadOnlySpan<byte> alpha)
    {
        while (alpha.Length > 0)
        {
            var painted = alpha[0] != 0;
            var end = painted ? alpha.IndexOf((byte)0) : alpha.IndexOfAnyExcept((byte)0);
            var length = end < 0 ? alpha.Length : end;
            mask.Add(painted, length);
            alpha = alpha[length..];
        }
    }

    /// <summary>Painted pixels are black, the others are nothing: what the tool writes itself.</summary>
    public static byte[] Write(MaskRegion mask)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, mask.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), mask.Height);
        (header[8], header[9]) = (8, ColourAlpha);
        using var packed = new MemoryStream();
        using (var bytes = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) WriteRows(bytes, mask);
        return PngChunks.Write([new("IHDR", header), new("IDAT", packed.ToArray()), new("IEND", default)]);
    }

    private static void WriteRows(ZLibStream bytes, MaskRegion mask)
    {
        const int Channels = 4;
        var (row, run, left) = (new byte[1 + (mask.Width * Channels)], 0, mask.Runs.Count > 0 ? mask.Runs[0] : 0);
        for (var y = 0; y < mask.Height; y++)
        {
            for (var x = 0; x < mask.Width; x++)
            {
                while (left == 0 && run + 1 < mask.Runs.Count) left = mask.Runs[++run];
                row[(x + 1) * Channels] = (run & 1) == 1 && left > 0 ? byte.MaxValue : (byte)0;
                left--;
            }

            bytes.Write(row);
        }
    }
}
