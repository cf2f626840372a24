using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Tests.Replay;

public sealed class RecordedExchangeTests(SessionReplay replay) : IClassFixture<SessionReplay>
{
    public static TheoryData<string> Names => [.. RecordedExchange.Session.Select(exchange => exchange.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fake_answers_as_the_real_server_did(string name)
    {
        var recorded = RecordedExchange.Session.Single(exchange => exchange.Name == name);
        var (status, json) = replay.AnswerTo(recorded);

        Assert.Equal(recorded.Status, status);
        Assert.All(
            JsonDifference.Between(recorded.Response, Restored(json)),
            difference => Assert.True(IsParserWords(name, difference), difference));
    }

    /// <summary>Two XML parsers do not complain in the same words.</summary>
    private static bool IsParserWords(string name, string difference) =>
        name == "078-project-patch-config-invalid" && difference.StartsWith("$.detail is ", StringComparison.Ordinal);

    private JsonNode? Restored(JsonNode? json) => json is null ? null : JsonNode.Parse(replay.Restored(json.ToJsonString()));
}
