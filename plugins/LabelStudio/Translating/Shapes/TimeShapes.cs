using System.Text.Json;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>Stretches of time.</summary>
internal static class TimeShapes
{
    public static TimeRangeRegion? Sound(ResultEntry entry) =>
        (entry.Number("start"), entry.Number("end")) is ({ } start, { } end) ? Region(TimeUnit.Seconds, start, end) with { Channel = entry.Whole("channel") } : null;

    /// <summary>Numbers on the series' own axis, or dates in the tag's format.</summary>
    public static TimeRangeRegion? Series(ResultEntry entry) =>
        (entry.Number("start"), entry.Number("end")) is ({ } start, { } end) ? Region(TimeUnit.Axis, start, end)
        : (TimeValue.Seconds(entry.Text("start")), TimeValue.Seconds(entry.Text("end"))) is ({ } from, { } to) ? Region(TimeUnit.Epoch, from, to)
        : null;

    public static TimeRangeRegion? Timeline(ResultEntry entry)
    {
        var ranges = entry.List("ranges")?.Select(Range).ToList();
        return ranges is { Count: > 0 } && !ranges.Contains(null) ? new() { Key = "", Field = "", Unit = TimeUnit.Frames, Ranges = [.. ranges.OfType<TimeRange>()] } : null;
    }

    private static TimeRangeRegion Region(TimeUnit unit, double start, double end) =>
        new() { Key = "", Field = "", Unit = unit, Ranges = [new() { Start = start, End = end }] };

    private static TimeRange? Range(JsonElement range) =>
        ResultEntry.Number(range, "start") is { } start && ResultEntry.Number(range, "end") is { } end ? new() { Start = start, End = end } : null;
}
