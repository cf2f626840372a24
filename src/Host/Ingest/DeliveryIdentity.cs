using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Ingest;

/// <summary>Makes the identity of a delivery from the fields its connector declares; key order, white space and other fields cannot matter.</summary>
internal static class DeliveryIdentity
{
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 64 };

    /// <returns>The identity, or <see langword="null"/> for a delivery that no rule fits or that cannot be read.</returns>
    public static byte[]? Of(ReadOnlyMemory<byte> body, ConnectorInfo? info)
    {
        if (info is null || (info.Identity.Count == 0 && !info.IdentityIsContent)) return null;
        try
        {
            using var json = JsonDocument.Parse(body, Lenient);
            return info.Identity.Select(rule => Of(json.RootElement, rule)).FirstOrDefault(identity => identity is not null) ?? (info.IdentityIsContent ? OfContent(json.RootElement) : null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, or half a character in a text: it is stored, and its connector will say what is wrong with it.
            return null;
        }
    }

    private static byte[] OfContent(JsonElement root)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text)) Write(root, writer);
        return SHA256.HashData(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    /// <summary>Members by name; of two with one name the last counts.</summary>
    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var member in element.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(member.Key);
                Write(member.Last().Value, writer);
            }

            writer.WriteEndObject();
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var entry in element.EnumerateArray()) Write(entry, writer);
            writer.WriteEndArray();
        }
        else
        {
            element.WriteTo(writer);
        }
    }

    private static byte[]? Of(JsonElement root, IdentityRule rule)
    {
        var selected = Values(root, rule.Selector);
        if (selected is not [var selector] || !rule.Values.Contains(selector)) return null;
        var text = new StringBuilder(selector);
        foreach (var path in rule.Paths)
        {
            var values = Values(root, path);
            if (values.Count == 0) return null;
            text.Append('\n').Append(path).Append('=').AppendJoin('\u0001', values.Order(StringComparer.Ordinal));
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static List<string> Values(JsonElement root, string path)
    {
        List<JsonElement> at = [root];
        foreach (var step in path.Split('.'))
        {
            var each = step.EndsWith("[]", StringComparison.Ordinal);
            var name = each ? step[..^2] : step;
            at = [.. at.Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out _)).Select(e => e.GetProperty(name))];
            if (each) at = [.. at.Where(e => e.ValueKind == JsonValueKind.Array).SelectMany(e => e.EnumerateArray())];
        }

        return [.. at.Where(e => e.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(Text)];
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
