using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>
/// What was only heard of must not be from the future: the newest stamp counts, so that a forged one years ahead would keep what people
/// really do from counting. What was read back is what the tool shows, whatever its clock.
/// </summary>
internal static class Future
{
    /// <summary>How far the tool's clock may have moved since it was measured.</summary>
    public static readonly TimeSpan Doubt = TimeSpan.FromHours(1);

    /// <returns>What is wrong, for the list of what was set aside; <see langword="null"/> when nothing is.</returns>
    public static string? Problem(IEnumerable<ToolChange> changes, EventStamp stamp)
    {
        if (stamp.Trusted) return null;
        var latest = changes.Select(Stamp).Append(DateTimeOffset.MinValue).Max();
        return latest.ToMicros() <= stamp.ToolTime + Doubt.ToMicros() ? null
            : $"'updated_at' is '{latest:yyyy-MM-dd'T'HH:mm:ss'Z'}', and it was '{stamp.ToolTime.ToTime():yyyy-MM-dd'T'HH:mm:ss'Z'}' by the tool's clock; expected is a time that has come. If the tool's clock was set, connect it again; what really changed there is read from the tool.";
    }

    private static DateTimeOffset Stamp(ToolChange change) => change switch
    {
        AnnotationSeen seen => seen.UpdatedAt > seen.CreatedAt ? seen.UpdatedAt : seen.CreatedAt,
        ItemSeen seen => seen.UpdatedAt > seen.CreatedAt ? seen.UpdatedAt : seen.CreatedAt,
        ProjectSeen seen => seen.UpdatedAt,
        _ => DateTimeOffset.MinValue,
    };
}
