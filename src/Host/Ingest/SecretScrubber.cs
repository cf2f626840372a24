using System.Text;
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
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON to its end, or with half a character in a name: the event will be parked, and until then keeps nothing that is named as a secret is.
            FindByName(body, paths, found);
        }

        return found;
    }

    private static void FindByName(ReadOnlySpan<byte> body, IReadOnlyList<string> paths, List<Range> found)
    {
        foreach (var path in paths)
        {
            var name = Encoding.UTF8.GetBytes($"\"{path[(path.LastIndexOf('.') + 1)..]}\"");
            var at = 0;
            while (body[at..].IndexOf(name) is >= 0 and var next)
            {
                at += next + name.Length;
                if (TextAfter(body, at) is { } text) found.Add(text);
            }
        }
    }

    /// <summary>The text that follows a name, up to its closing quote or the end of the body.</summary>
    private static Range? TextAfter(ReadOnlySpan<byte> body, int name)
    {
        var value = body[name..].TrimStart(" \t\r\n:"u8);
        if (value.IsEmpty || value[0] != (byte)'"') return null;
        var start = body.Length - value.Length + 1;
        var end = start;
        while (end < body.Length && body[end] != (byte)'"') end += body[end] == (byte)'\\' ? 2 : 1;
        return start..Math.Min(end, body.Length);
    }
}
