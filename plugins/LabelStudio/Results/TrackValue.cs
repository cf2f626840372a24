using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>A tracked rectangle in the tool's form.</summary>
internal static class TrackValue
{
    public static JsonObject Of(TrackRegion track)
    {
        var value = new JsonObject { ["sequence"] = new JsonArray([.. track.KeyFrames.Select(KeyFrame)]) };
        if (track.FrameCount is { } frames) value["framesCount"] = frames;
        if (track.Duration is { } seconds) value["duration"] = seconds;
        return value;
    }

    private static JsonObject KeyFrame(KeyFrame key)
    {
        var value = new JsonObject
        {
            ["frame"] = key.Frame,
            ["enabled"] = key.Enabled,
            ["x"] = Percent.Of(key.X),
            ["y"] = Percent.Of(key.Y),
            ["width"] = Percent.Of(key.Width),
            ["height"] = Percent.Of(key.Height),
            ["rotation"] = key.Rotation,
        };
        if (key.Time is { } time) value["time"] = time;
        return value;
    }
}
