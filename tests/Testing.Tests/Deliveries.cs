using System.Reflection;
using System.Text;
using System.Text.Json;

namespace LabelHub.Testing.Tests;

/// <summary>Webhooks recorded at a Label Studio.</summary>
internal static class Deliveries
{
    public static IReadOnlyList<RecordedEvent> All { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select((file, index) => Event(file, Told.At(index)))];

    private static string Folder => typeof(Deliveries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Fixtures").Value!;

    private static RecordedEvent Event(string file, DateTimeOffset at)
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(file));
        return new() { Kind = RecordedKind.Delivery, ReceivedAt = at, Body = Encoding.UTF8.GetBytes(recorded.RootElement.GetProperty("body").GetString()!) };
    }
}
