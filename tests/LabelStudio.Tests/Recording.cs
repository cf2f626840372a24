using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests;

/// <summary>The recorded deliveries and exchanges, read where they lie in the source tree, so that accepted goldens land there.</summary>
internal static class Recording
{
    private static string Root { get; } = typeof(Recording).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Fixtures").Value!;

    public static IReadOnlyList<string> Deliveries { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "Deliveries"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string Body(string delivery)
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "Deliveries", $"{delivery}.json")));
        return recorded.RootElement.GetProperty("body").GetString()!;
    }

    /// <summary>Every result there is, by where it was recorded.</summary>
    public static IReadOnlyDictionary<string, JsonArray> Results { get; } = Named().Concat(Deliveries.SelectMany(Delivered)).ToDictionary();

    public static string GoldenFile(string delivery) => Path.Combine(Root, "Deliveries", $"{delivery}.changes.txt");

    public static (int Status, string Response) Exchange(string name)
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "Api", $"{name}.json")));
        return (recorded.RootElement.GetProperty("status").GetInt32(), recorded.RootElement.GetProperty("response").GetRawText());
    }

    private static IEnumerable<KeyValuePair<string, JsonArray>> Named() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "Results", "editor-examples.json")))!.AsObject().Select(example => KeyValuePair.Create(example.Key, example.Value!.AsArray()));

    private static IEnumerable<KeyValuePair<string, JsonArray>> Delivered(string delivery) => JsonNode.Parse(Body(delivery))!["annotation"] switch
    {
        JsonObject one => [KeyValuePair.Create(delivery, one["result"]!.AsArray())],
        JsonArray many => many.Select((annotation, place) => KeyValuePair.Create($"{delivery}.{place}", annotation!["result"]!.AsArray())),
        _ => [],
    };
}
