using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests.Replay;

/// <summary>The whole recorded session, played once to a fresh server; its webhooks go to a receiver of ours.</summary>
public sealed class SessionReplay : StudioTest
{
    private const string RecordedReceiver = ":9099";

    private readonly Dictionary<string, (int Status, JsonNode? Json)> _answers = new(StringComparer.Ordinal);
    private readonly HookReceiver _receiver = new();

    internal (int Status, JsonNode? Json) AnswerTo(RecordedExchange exchange) => _answers[exchange.Name];

    /// <summary>The receiver's port is made that of the recording again.</summary>
    internal string Restored(string text) => text.Replace($":{_receiver.Port}", RecordedReceiver, StringComparison.Ordinal);

    internal IReadOnlyList<ReceivedHook> Deliveries { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var exchange in RecordedExchange.Session)
        {
            _answers[exchange.Name] = await SendAsync(exchange.Method, exchange.Path, Redirected(exchange.Body));
            if (exchange.Name.StartsWith("030", StringComparison.Ordinal))
            {
                await ImportWhatCameAsCsvAsync();
            }
        }

        Deliveries = _receiver.Drain();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    private JsonNode? Redirected(JsonNode? body) => body is null
        ? null
        : JsonNode.Parse(body.ToJsonString().Replace(RecordedReceiver, $":{_receiver.Port}", StringComparison.Ordinal));

    /// <summary>The recorded session uploaded a file here; the fake has no upload, and the rest of the session wants the tasks.</summary>
    private async Task ImportWhatCameAsCsvAsync()
    {
        var imported = await Fake.ImportAsync(
            1,
            new JsonObject { ["text"] = "from csv 1", ["ext_id"] = "c1" },
            new JsonObject { ["text"] = "from csv 2", ["ext_id"] = "c2" });
        foreach (var task in imported.TaskIds)
        {
            await Fake.UpdateTaskAsync(task, new JsonObject { ["file_upload"] = 1 });
        }
    }
}
