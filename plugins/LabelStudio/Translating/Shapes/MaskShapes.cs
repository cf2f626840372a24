using System.Text.Json;
using LabelHub.Plugin.LabelStudio.Masks;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>Painted pixels. What cannot be unpacked is kept as it came.</summary>
internal static class MaskShapes
{
    /// <summary>The stream tells how many pixels there are, and not in how many rows: that is the image's size.</summary>
    public static MaskRegion? Brush(ResultEntry entry) =>
        entry.Image is { } size && Bytes(entry) is { } packed && BrushRle.Unpack(packed, size.Width, size.Height) is { } runs ? Mask(size, runs) : null;

    public static MaskRegion? Bitmask(ResultEntry entry)
    {
        if (entry.Text(MaskValue.Image) is not { } url || !url.StartsWith(MaskValue.ImagePrefix, StringComparison.Ordinal)) return null;
        var packed = url.AsSpan(MaskValue.ImagePrefix.Length);
        var png = new byte[packed.Length];
        return Convert.TryFromBase64Chars(packed, png, out var length) && PngMask.Read(png[..length]) is var (size, runs) ? Mask(size, runs) : null;
    }

    private static MaskRegion Mask(ImageSize size, IReadOnlyList<int> runs) => new() { Key = "", Field = "", Width = size.Width, Height = size.Height, Runs = runs };

    private static byte[]? Bytes(ResultEntry entry)
    {
        if (entry.Text("format") is not null and not "rle") return null;
        if (entry.Value.ValueKind != JsonValueKind.Object || !entry.Value.TryGetProperty(MaskValue.Rle, out var list) || list.ValueKind != JsonValueKind.Array) return null;
        var bytes = new byte[list.GetArrayLength()];
        var at = 0;
        foreach (var value in list.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetByte(out bytes[at++])) return null;
        }

        return bytes;
    }
}
