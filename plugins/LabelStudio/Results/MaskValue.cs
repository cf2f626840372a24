using System.Text.Json.Nodes;
using LabelHub.Plugin.LabelStudio.Masks;

namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>A mask as the tool's brush packs it, or its bitmask tool draws it.</summary>
internal static class MaskValue
{
    public const string Rle = "rle";
    public const string Image = "imageDataURL";
    public const string ImagePrefix = "data:image/png;base64,";

    public static JsonObject Of(MaskRegion mask, string type) => type.StartsWith("bitmask", StringComparison.Ordinal)
        ? new() { [Image] = ImagePrefix + Convert.ToBase64String(PngMask.Write(mask)) }
        : new() { ["format"] = "rle", [Rle] = new JsonArray([.. BrushRle.Pack(mask.Runs).Select(value => JsonValue.Create((int)value))]) };
}
