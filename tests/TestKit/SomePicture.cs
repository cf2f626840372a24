using System.Buffers.Binary;

namespace LabelHub.TestKit;

/// <summary>Pictures that a browser really shows.</summary>
public static class SomePicture
{
    private const int HeadLength = 54;

    /// <summary>A street with a red car in the left half, as a BMP of 24 bits.</summary>
    public static byte[] Street(int width = 640, int height = 480)
    {
        var row = ((width * 3) + 3) / 4 * 4;
        var file = new byte[HeadLength + (row * height)];
        "BM"u8.CopyTo(file);
        foreach (var (at, number) in new[] { (2, file.Length), (10, HeadLength), (14, 40), (18, width), (22, height), (26, 1 | (24 << 16)), (34, row * height) }) BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), number);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) Colour(x / (double)width, y / (double)height).CopyTo(file.AsSpan(HeadLength + ((height - 1 - y) * row) + (x * 3)));
        }

        return file;
    }

    // Blue, green, red: so are they stored.
    private static byte[] Colour(double x, double y) =>
        x is > 0.1 and < 0.45 && y is > 0.4 and < 0.75 ? [0x33, 0x33, 0xbb]
        : y > 0.65 ? [(byte)(0x60 + (x * 0x20)), 0x66, 0x66]
        : [0xd9, (byte)(0xb3 - (y * 0x40)), 0x8f];
}
