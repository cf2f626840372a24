using System.Reflection;
using System.Text.Json;

namespace LabelHub.EndToEnd.Tests.Shuffle;

/// <summary>The deliveries that a Label Studio was recorded to make, in their order.</summary>
internal static class Recording
{
    private static readonly string Root = typeof(Recording).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Fixtures").Value!;

    /// <summary>Some time after the last of them was made.</summary>
    public static DateTimeOffset Afterwards { get; } = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Bodies { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "Deliveries"), "*.json").Order(StringComparer.Ordinal).Select(Body)];

    private static string Body(string file)
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(file));
        return recorded.RootElement.GetProperty("body").GetString()!;
    }
}
