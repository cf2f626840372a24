using System.Text.Json;

namespace LabelHub.Host.Facts;

/// <summary>A few words by which a person recognises an item, from its data.</summary>
internal static class ItemTitle
{
    private const int Longest = 90;

    private static readonly string[] Telling = ["title", "name", "text", "question", "image", "url", "audio", "video"];

    public static string Of(string data, string remoteId)
    {
        using var json = JsonDocument.Parse(data);
        return Of(json.RootElement, remoteId);
    }

    public static string Of(JsonElement data, string remoteId)
    {
        if (data.ValueKind != JsonValueKind.Object) return remoteId;
        var texts = data.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String && p.Value.GetString() is { Length: > 0 }).ToArray();
        var best = texts.OrderBy(p => Array.FindIndex(Telling, word => p.NameEquals(word)) is var at and >= 0 ? at : Telling.Length).Select(p => p.Value.GetString()!).FirstOrDefault();
        return best is null ? remoteId : Short(best);
    }

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // The telling part of an address is the name at its end.
        if (Address(line) is { Length: > 0 } name) line = name;
        return line.Length <= Longest ? line : line[..(Longest - 1)] + "…";
    }

    private static string? Address(string line)
    {
        if (line.Contains(' ', StringComparison.Ordinal) || !(line.Contains("://", StringComparison.Ordinal) || line.StartsWith('/'))) return null;
        var path = line.Split('?', '#')[0];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
