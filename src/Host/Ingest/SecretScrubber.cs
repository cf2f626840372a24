using System.Text.Json;

namespace LabelHub.Host.Ingest;

/// <summary>Blanks secrets that a tool sends inside its payloads before they are stored. All other bytes stay as they came.</summary>
internal static class SecretScrubber
{
    /// <param name="body">The body; changed in place.</param>
    /// <param name="paths">Property paths joined by dots, from the root.</param>
    public static void Scrub(Span<byte> body, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) return;
        foreach (var range in Find(body, paths)) body[range].Fill((byte)'*');
    }

    private static List<Range> Find(ReadOnlySpan<byte> body, IReadOnlyList<string> paths)
    {
        var found = new List<Range>();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 64 });
        var names = new List<string>();
        try
        {
            while (reader.Read())
            {
                while (names.Count > reader.CurrentDepth) names.RemoveAt(names.Count - 1);
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    while (names.Count >= reader.CurrentDepth && names.Count > 0) names.RemoveAt(names.Count - 1);
                    while (names.Count < reader.CurrentDepth - 1) names.Add("");
                    names.Add(reader.GetString()!);
                }
                else if (reader.TokenType == JsonTokenType.String && paths.Contains(string.Join('.', names)))
                {
                    var start = (int)reader.TokenStartIndex + 1;
                    found.Add(start..((int)reader.BytesConsumed - 1));
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON to the end: what was found until here is blanked; the event will be parked.
        }

        return found;
    }
}
