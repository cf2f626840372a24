using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class LedgerTests : StudioTest
{
    [Fact]
    public async Task Each_request_is_written_down_with_what_became_of_it()
    {
        var (_, tasks) = await ProjectAsync(1);

        await SendAsync("GET", $"/api/tasks/{tasks[0]}/?resolve_uri=false");
        await SendAsync("PATCH", $"/api/tasks/{tasks[0]}/", new JsonObject { ["overlap"] = "x" });
        await SendAsync("PATCH", $"/api/tasks/{tasks[0]}/", new JsonObject { ["overlap"] = 2 });
        using var page = await RespondAsync("GET", "/api/nonsense");

        Assert.Equal(
            [("GET", 200, false), ("PATCH", 400, false), ("PATCH", 200, true), ("GET", 404, false)],
            Fake.Ledger.Requests.Select(seen => (seen.Method, seen.Status!.Value, seen.Applied)));
        Assert.Equal("?resolve_uri=false", Fake.Ledger.Requests[0].Query);
        Assert.Equal(Clock.GetUtcNow(), Fake.Ledger.Requests[0].At);
    }

    [Fact]
    public async Task Requests_at_the_same_time_lose_nothing()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(20);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Task.WhenAll(tasks.Select(task => SendAsync("POST", $"/api/tasks/{task}/annotations", new JsonObject { ["result"] = Positive })));

        Assert.Equal(20, Fake.Annotations.Select(annotation => annotation.CreatedAt).Distinct().Count());
        Assert.Equal(20, receiver.Drain().Select(hook => (int)hook.Json["annotation"]!["id"]!).Distinct().Count());
        Assert.All(Fake.Tasks, task => Assert.True(task.IsLabeled));
        Assert.Equal(20, Fake.Ledger.Deliveries.Count);
    }
}
