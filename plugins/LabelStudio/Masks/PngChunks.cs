using System.Buffers.Binary;
using System.Text;

namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>A PNG file as its parts: length, type, data and checksum of each.</summary>
internal static class PngChunks
{
    private const int Frame = 12;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>The checksums are not looked at: what a body brings is whole, and a wrong one harms nobody.</summary>
    public static IReadOnlyList<PngChunk>? Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature)) return null;
        var chunks = new List<PngChunk>();
        for (var at = Signature.Length; at < file.Length;)
        {
            if (file.Length - at < Frame) return null;
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - Frame) return null;
            chunks.Add(new(Encoding.ASCII.GetString(file, at + 4, 4), file.AsMemory(at + 8, (int)length)));
            at += Frame + (int)length;
        }

        return chunks;
    }

    public static byte[] Write(IReadOnlyList<PngChunk> chunks)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        foreach (var chunk in chunks)
        {
            byte[] named = [.. Encoding.ASCII.GetBytes(chunk.Type), .. chunk.Data.Span];
            WriteNumber(file, (uint)chunk.Data.Length);
            file.Write(named);
            WriteNumber(file, Checksum(named));
        }

        return file.ToArray();
    }

    private static void WriteNumber(MemoryStream file, uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        file.Write(bytes);
    }

    /// <summary>CRC-32 (ISO 3309).</summary>
    private static uint Checksum(byte[] bytes) =>
        ~bytes.Aggregate(uint.MaxValue, (sum, value) => Remainders[(byte)(sum ^ value)] ^ (sum >> 8));

    private static uint Remainder(int value)
    {
        var rest = (uint)value;
        for (var bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? (rest >> 1) ^ 0xEDB88320 : rest >> 1;
        return rest;
    }
}
