using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Tests.Replay;

public sealed class RecordedDeliveryTests(SessionReplay replay) : IClassFixture<SessionReplay>
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Path.Combine(RecordedExchange.Folder, "deliveries"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name != OutsideTheSession)];

    private const string OutsideTheSession = "068-ANNOTATIONS_CREATED";

    [Theory]
    [MemberData(nameof(Names))]
    public void The_session_brought_this_delivery(string name)
    {
        var recorded = Read(name);
        var body = JsonNode.Parse((string)recorded["body"]!)!;
        var candidates = replay.Deliveries.Where(hook => hook.Path == (string)recorded["path"]! && hook.Action == (string)body["action"]!).ToList();

        var differences = candidates
            .Select(hook => JsonDifference.Between(body, JsonNode.Parse(replay.Restored(hook.Body))).ToList())
            .MinBy(found => found.Count);

        Assert.NotNull(differences);
        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_headers_came_in_the_recorded_order(string name)
    {
        var recorded = Read(name);
        var hook = replay.Deliveries.First(hook => hook.Path == (string)recorded["path"]!);

        Assert.Equal(
            recorded["headers"]!.AsArray().Select(header => $"{header![0]}: {header[1]}").Where(IsSent),
            hook.Headers.Select(header => $"{header.Key}: {header.Value}").Where(header => IsSent(header) && !IsFraming(header)));
    }

    private static bool IsSent(string header) => !header.StartsWith("Authorization", StringComparison.Ordinal);

    private static bool IsFraming(string header) =>
        header.StartsWith("Host", StringComparison.Ordinal) || header.StartsWith("Content-Length", StringComparison.Ordinal);

    private static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(RecordedExchange.Folder, "deliveries", $"{name}.json")))!;
}
