using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class FaultTests : StudioTest
{
    private static readonly JsonObject Prediction = new() { ["task"] = 1, ["result"] = new JsonArray(), ["model_version"] = "hub-1" };

    [Fact]
    public async Task A_status_is_answered_as_often_as_asked_and_nothing_is_applied()
    {
        await ProjectAsync(1);
        var rule = Fake.Faults.Add("POST", "/api/predictions", Fault.Status(500), times: 2);

        var statuses = new List<int>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            statuses.Add((await SendAsync("POST", "/api/predictions/", Prediction.DeepClone())).Status);
        }

        Assert.Equal([500, 500, 201], statuses);
        Assert.Equal(2, rule.Hits);
        Assert.Equal(1, Fake.Ledger.PredictionsCreated(1, "hub-1"));
    }

    [Theory]
    [InlineData("/api/tasks/*/annotations", "/api/tasks/7/annotations/", true)]
    [InlineData("/api/tasks/*", "/api/tasks/7/annotations", false)]
    [InlineData("/api/tasks/**", "/api/tasks/7/annotations", true)]
    [InlineData("/api/tasks", "/api/tasks/", true)]
    [InlineData("/api/tasks", "/api/projects", false)]
    public void A_pattern_matches_by_segments(string pattern, string path, bool strikes) =>
        Assert.Equal(strikes, new FaultRule("*", pattern, Fault.Reset, 1).Strikes("GET", path));

    [Fact]
    public async Task A_client_that_is_sent_away_is_told_for_how_long()
    {
        Fake.Faults.Add("*", "/api/**", Fault.TooMany(TimeSpan.FromSeconds(7)), times: 1);

        using var answer = await RespondAsync("GET", "/api/projects/");

        Assert.Equal(429, (int)answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_stopped_server_behind_a_proxy_answers_502_with_a_page()
    {
        Fake.Faults.Add("GET", "/api/projects", Fault.Down);

        using var answer = await RespondAsync("GET", "/api/projects/");

        Assert.Equal(502, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_reset_breaks_the_connection_and_applies_nothing()
    {
        await ProjectAsync(1);
        Fake.Faults.Add("POST", "/api/predictions", Fault.Reset);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("POST", "/api/predictions/", Prediction.DeepClone()));

        Assert.Empty(Fake.Predictions);
    }

    [Fact]
    public async Task Applied_then_reset_is_applied()
    {
        await ProjectAsync(1);
        Fake.Faults.Add("POST", "/api/predictions", Fault.AppliedThenReset);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("POST", "/api/predictions/", Prediction.DeepClone()));

        Assert.Single(Fake.Predictions);
        Assert.True(Fake.Ledger.Requests[^1].Applied);
    }

    [Fact]
    public async Task Applied_then_timeout_is_applied_and_never_answered()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url);
        Fake.Faults.Add("POST", "/api/tasks/*/annotations", Fault.AppliedThenTimeout);
        using var patience = new CancellationTokenSource();

        var asking = RespondAsync("POST", $"/api/tasks/{tasks[0]}/annotations", new JsonObject { ["result"] = Positive }, stop: patience.Token);
        await receiver.NextAsync();
        Assert.False(asking.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Single(Fake.Annotations);
        Assert.True(Fake.Ledger.Requests[^1].Applied);
    }

    [Fact]
    public async Task A_slow_request_within_the_limit_is_applied()
    {
        await ProjectAsync(1);
        Fake.Faults.Add("POST", "/api/predictions", Fault.Slow(TimeSpan.FromMilliseconds(20)));

        Assert.Equal(201, (await SendAsync("POST", "/api/predictions/", Prediction.DeepClone())).Status);
        Assert.Single(Fake.Predictions);
    }

    [Fact]
    public async Task Faults_can_be_cleared()
    {
        Fake.Faults.Add("*", "/**", Fault.Reset);
        Fake.Faults.Clear();

        Assert.Equal(200, (await SendAsync("GET", "/health")).Status);
    }

    [Fact]
    public async Task While_it_is_down_connections_are_refused_and_then_it_is_back_with_its_state()
    {
        var address = Fake.Address;
        await ProjectAsync(1);

        await Fake.DownAsync();
        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("GET", "/health"));
        await Fake.UpAsync(Stop);

        Assert.Equal(HttpRequestError.ConnectionError, refusal.HttpRequestError);
        Assert.Equal(address, Fake.Address);
        Assert.Equal(1, (int)(await GetAsync("/api/tasks?project=1"))["total"]!);
    }

    [Fact]
    public async Task A_request_under_way_when_it_goes_down_loses_its_connection()
    {
        await using var receiver = new HookReceiver(_ => null);
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url);

        var asking = SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations", new JsonObject { ["result"] = Positive });
        await receiver.NextAsync();
        await Fake.DownAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => asking);
        Assert.Single(Fake.Annotations);
        Assert.Contains(Fake.Ledger.Requests, seen => seen.Path.EndsWith("annotations", StringComparison.Ordinal) && seen.Applied);
    }
}
