using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Tests.Replay;

/// <summary>Where two JSON values differ: in members, in kinds, in lengths and, but for what no two runs share, in values.</summary>
internal static class JsonDifference
{
    private static readonly HashSet<string> Changing =
    [
        "created_at", "updated_at", "completed_at", "last_activity", "date_joined", "duration", "exc_info", "unique_lock_id",
        "unique_id", "token", "next", "label_config_hash", "file_upload",
    ];

    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? actual, string at = "$") => (expected, actual) switch
    {
        (JsonObject left, JsonObject right) => Members(left, right, at),
        (JsonArray left, JsonArray right) => Items(left, right, at),
        _ => Values(expected, actual, at),
    };

    private static IEnumerable<string> Members(JsonObject expected, JsonObject actual, string at)
    {
        var names = expected.Select(member => member.Key).ToList();
        var given = actual.Select(member => member.Key).ToList();
        return names.Except(given).Select(name => $"{at}.{name} is missing")
            .Concat(given.Except(names).Select(name => $"{at}.{name} is too much"))
            .Concat(names.Intersect(given).SelectMany(name => Member(expected[name], actual[name], name, $"{at}.{name}")));
    }

    private static IEnumerable<string> Member(JsonNode? expected, JsonNode? actual, string name, string at)
    {
        var isEnvelopeId = name == "id" && Kind(expected) == JsonValueKind.String && Guid.TryParse((string?)expected, out _);
        return Changing.Contains(name) || isEnvelopeId ? Kinds(expected, actual, at) : Between(expected, actual, at);
    }

    private static IEnumerable<string> Items(JsonArray expected, JsonArray actual, string at) => expected.Count == actual.Count
        ? expected.Zip(actual).SelectMany((pair, index) => Between(pair.First, pair.Second, $"{at}[{index}]"))
        : [$"{at} has {actual.Count} items instead of {expected.Count}"];

    private static IEnumerable<string> Values(JsonNode? expected, JsonNode? actual, string at) =>
        JsonNode.DeepEquals(expected, actual) ? [] : [$"{at} is {actual?.ToJsonString() ?? "null"} instead of {expected?.ToJsonString() ?? "null"}"];

    private static IEnumerable<string> Kinds(JsonNode? expected, JsonNode? actual, string at) =>
        Kind(expected) == Kind(actual) ? [] : [$"{at} is a {Kind(actual)} instead of a {Kind(expected)}"];

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;
}
