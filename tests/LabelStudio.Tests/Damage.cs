using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.LabelStudio.Tests;

/// <summary>Bodies that are not as a tool sends them.</summary>
internal static class Damage
{
    public static Gen<string> Odd { get; } = Gen.Elements(
        "null", "true", "-1", "1e999", "123456789012345678901234567890", "\"\"", "\"x\"", "\"\\ud800\"", "[]", "[[[]]]", "{}", "[{}]", "{\"id\":1}", "\"2026-02-30T00:00:00Z\"", "\"<a>\"");

    /// <summary>Another value somewhere, or a member less.</summary>
    public static byte[] Replaced(string body, int place, string? value)
    {
        var root = JsonNode.Parse(body)!;
        var places = Places(root).ToList();
        var chosen = places[place % places.Count];
        // Replaced as text, since a number too large or half a character is no node.
        const string Mark = "\"@@here@@\"";
        if (value is not null) chosen.ReplaceWith(JsonNode.Parse(Mark));
        else if (chosen.Parent is JsonObject owner) owner.Remove(chosen.GetPropertyName());
        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(Mark, value ?? "", StringComparison.Ordinal));
    }

    /// <summary>Another byte somewhere, or an early end.</summary>
    public static byte[] Cut(string body, int place, byte value, bool cut)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        bytes[place % bytes.Length] = value;
        return cut ? bytes[..(place % bytes.Length)] : bytes;
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(member => Places(member).Prepend(member)),
        JsonArray entries => entries.OfType<JsonNode>().SelectMany(entry => Places(entry).Prepend(entry)),
        _ => [],
    };
}
