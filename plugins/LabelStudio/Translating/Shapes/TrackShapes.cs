using System.Text.Json;

namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>Shapes followed through a video.</summary>
internal static class TrackShapes
{
    public static TrackRegion? Rectangle(ResultEntry entry)
    {
        var frames = entry.List("sequence")?.Select(Frame).ToList();
        return frames is not null && !frames.Contains(null)
            ? new() { Key = "", Field = "", KeyFrames = [.. frames.OfType<KeyFrame>()], FrameCount = entry.Whole("framesCount"), Duration = entry.Number("duration") }
            : null;
    }

    private static KeyFrame? Frame(JsonElement key)
    {
        if (ResultEntry.Whole(key, "frame") is not { } frame) return null;
        if ((Fraction(key, "x"), Fraction(key, "y"), Fraction(key, "width"), Fraction(key, "height")) is not ({ } x, { } y, { } width, { } height)) return null;
        return new()
        {
            Frame = frame,
            Time = ResultEntry.Number(key, "time"),
            Enabled = !key.TryGetProperty("enabled", out var enabled) || enabled.ValueKind != JsonValueKind.False,
            X = x,
            Y = y,
            Width = width,
            Height = height,
            Rotation = ResultEntry.Number(key, "rotation") ?? 0,
        };
    }

    private static double? Fraction(JsonElement key, string name) => key.TryGetProperty(name, out var number) ? ImageShapes.Fraction(number) : null;
}
