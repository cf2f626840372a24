using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Plugin.Cvat.Translating;

namespace LabelHub.Plugin.Cvat.Comparing;

/// <summary>One object on a frame: its key, and what it is, without any id of the tool's.</summary>
internal sealed record Part
{
    public required string Key { get; init; }

    public required JsonObject Object { get; init; }

    /// <summary>What it is as one text: two that are the same to the tool's users are the same here.</summary>
    public required string Content { get; init; }

    /// <summary>An object as it was read now.</summary>
    /// <param name="key">The key its id would give it.</param>
    /// <param name="raw">The object, without ids.</param>
    /// <param name="frame">Where it is.</param>
    public static Part Of(string key, JsonObject raw, FrameView frame)
    {
        // Through the model and back, as what is known went: the last digit of a number may differ on the way.
        var regions = ObjectReader.Read(key, JsonElement.Parse(CanonicalJson.Text(raw)), frame.Labels, frame.Number, frame.Image).ToList();
        return new() { Key = key, Object = raw, Content = Text(regions[0], regions.Skip(1), frame) };
    }

    /// <summary>What is known of a frame.</summary>
    public static IReadOnlyList<Part> Of(IReadOnlyList<Region> regions, FrameView frame)
    {
        var answers = regions.ToLookup(region => region.About, StringComparer.Ordinal);
        return [.. regions.Where(region => region.About is null).Select(main =>
        {
            var written = ObjectWriter.Write(main, answers[main.Key], frame.Labels, frame.Number, frame.Image);
            return new Part { Key = main.Key, Object = written, Content = Text(main, answers[main.Key], frame) };
        })];
    }

    private static string Text(Region main, IEnumerable<Region> answers, FrameView frame) =>
        CanonicalJson.Text(CanonicalJson.Of(JsonElement.Parse(CanonicalJson.Text(ObjectWriter.Write(main, answers, frame.Labels, frame.Number, frame.Image))))!);
}
