using System.Globalization;
using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Results;

/// <summary>Stretches of time, in the tool's own forms.</summary>
internal static class TimeValue
{
    private static readonly string[] Dates =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static JsonObject Of(TimeRangeRegion region) => region switch
    {
        { Unit: TimeUnit.Frames } => new() { ["ranges"] = new JsonArray([.. region.Ranges.Select(range => Plain(range))]) },
        { Unit: TimeUnit.Epoch } => new() { ["start"] = Date(region.Start), ["end"] = Date(region.End), ["instant"] = region.Start == region.End },
        { Unit: TimeUnit.Axis, Ranges: [var range, ..] } => new() { ["start"] = range.Start, ["end"] = range.End, ["instant"] = range.Start == range.End },
        { Ranges: [var range, ..], Channel: { } channel } => new() { ["start"] = range.Start, ["end"] = range.End, ["channel"] = channel },
        { Ranges: [var range, ..] } => Plain(range),
        _ => [],
    };

    /// <summary>The tag says in which format a series' dates are; those that could be taken for others are not read.</summary>
    public static double? Seconds(string? date) =>
        DateTimeOffset.TryParseExact(date, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? (moment - DateTimeOffset.UnixEpoch).TotalSeconds
            : null;

    private static string Date(double seconds) =>
        DateTimeOffset.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);

    private static JsonObject Plain(TimeRange range) => new() { ["start"] = range.Start, ["end"] = range.End };
}
