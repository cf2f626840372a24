using System.IO.Compression;

namespace LabelHub.Host.Storage;

/// <summary>How a body is kept: as it came where that is small, else deflated.</summary>
internal static class BodyEncoding
{
    public const int Plain = 0;
    public const int Deflate = 1;
    private const int WorthCompressing = 256;

    public static (int Encoding, byte[] Bytes) Pack(ReadOnlyMemory<byte> body)
    {
        if (body.Length < WorthCompressing) return (Plain, body.ToArray());
        using var packed = new MemoryStream(body.Length / 2);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(body.Span);
        return packed.Length < body.Length ? (Deflate, packed.ToArray()) : (Plain, body.ToArray());
    }

    public static ReadOnlyMemory<byte> Unpack(int encoding, byte[] bytes)
    {
        if (encoding == Plain) return bytes;
        using var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var body = new MemoryStream(bytes.Length * 4);
        deflate.CopyTo(body);
        return body.ToArray();
    }
}
