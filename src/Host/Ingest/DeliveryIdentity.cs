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
    public static byte[]? Of(ReadOnlyMemory<byte> body, IReadOnlyList<IdentityRule> rules)
    {
        if (rules.Count == 0) return null;
        try
        {
            using var json = JsonDocument.Parse(body, Lenient);
            return rules.Select(rule => Of(json.RootElement, rule)).FirstOrDefault(identity => identity is not null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, or half a character in a text: it is stored, and its connector will say what is wrong with it.
            return null;
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
