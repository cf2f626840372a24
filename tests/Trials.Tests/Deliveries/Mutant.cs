using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.Deliveries;

/// <summary>Deliveries, each changed as its seed says: in its values, its members or its bytes.</summary>
internal static class Mutant
{
    private const string Mark = "\"@@here@@\"";
    private static readonly string[] Odd =
    [
        "null", "true", "-1", "0", "1e999", "123456789012345678901234567890", "\"\"", "\"\\ud800\"", "\"a\\u0000b\"", "[]", "{}", "[[[[1]]]]", "[{}]", "{\"id\":1}",
        "\"2026-02-30T00:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.999999Z\"", "\"<View><Choices\"", "\"\\ud83d\\ude42e\\u0301\"", "9223372036854775807", "1.5",
    ];

    /// <summary>What a Label Studio told.</summary>
    public static IReadOnlyList<byte[]> Recorded { get; } =
    [
        .. Directory.GetFiles(HubPlace.Told("Deliveries"), "*.json").Order(StringComparer.Ordinal).Select(file => Encoding.UTF8.GetBytes(JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("body").GetString()!)),
    ];

    public static byte[] Of(IReadOnlyList<byte[]> told, int seed)
    {
        var random = new Random(seed);
        var body = told[random.Next(told.Count)];
        for (var changes = random.Next(1, 4); changes > 0; changes--) body = Change(body, random);
        return body.Length == 0 ? "0"u8.ToArray() : body;
    }

    private static byte[] Change(byte[] body, Random random) => random.Next(20) switch
    {
        0 => Cut(body, random, 0),
        1 => Cut(body, random, random.Next(200)),
        2 => [.. body[..(body.Length / 2)], (byte)random.Next(256), .. body[(body.Length / 2)..]],
        3 => Flipped(body, random),
        _ => Replaced(body, random),
    };

    /// <summary>Ends early, or lacks a piece.</summary>
    private static byte[] Cut(byte[] body, Random random, int length)
    {
        var from = random.Next(body.Length + 1);
        return length == 0 ? body[..from] : [.. body[..from], .. body[Math.Min(body.Length, from + length)..]];
    }

    private static byte[] Flipped(byte[] body, Random random)
    {
        var copy = (byte[])body.Clone();
        if (copy.Length > 0) copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    /// <summary>Another value somewhere, a member less, or an entry twice; what was changed into no JSON before gets another bit flipped.</summary>
    private static byte[] Replaced(byte[] body, Random random)
    {
        try
        {
            return Replaced(JsonNode.Parse(body) ?? new JsonArray(), random);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            return Flipped(body, random);
        }
    }

    private static byte[] Replaced(JsonNode root, Random random)
    {
        var places = Places(root).ToList();
        var chosen = places[random.Next(places.Count)];
        switch (random.Next(4))
        {
            case 0 when chosen.Parent is JsonObject owner:
                owner.Remove(chosen.GetPropertyName());
                break;
            case 1 when chosen.Parent is JsonArray list:
                list.Add(chosen.DeepClone());
                break;
            default:
                chosen.ReplaceWith(JsonNode.Parse(Mark));
                break;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(Mark, Odd[random.Next(Odd.Length)], StringComparison.Ordinal));
    }

    private static IEnumerable<JsonNode> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(member => Places(member).Prepend(member)),
        JsonArray entries => entries.OfType<JsonNode>().SelectMany(entry => Places(entry).Prepend(entry)),
        _ => [],
    };
}
