using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class WebhookTransportTests : StudioTest
{
    internal override FakeOptions Options() => base.Options() with { HookTimeout = TimeSpan.FromMilliseconds(100) };

    [Fact]
    public async Task Each_delivery_takes_a_connection_of_its_own()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(3);
        await Fake.AddWebhookAsync(project, receiver.Url);

        foreach (var task in tasks)
        {
            await Fake.AnnotateAsync(task, 1, Positive);
        }

        Assert.Equal(3, receiver.Connections);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_was_told_all_the_same_and_is_not_told_again()
    {
        await using var receiver = new HookReceiver(_ => null);
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url);

        var (status, _) = await SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations/", new JsonObject { ["result"] = Positive });

        Assert.Equal(201, status);
        Assert.Single(receiver.Drain());
        Assert.NotNull(Assert.Single(Fake.Ledger.Deliveries).Failure);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task The_receivers_status_matters_to_no_one(int answer)
    {
        await using var receiver = new HookReceiver(_ => HookReceiver.Answer(answer));
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url);

        var (status, _) = await SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations/", new JsonObject { ["result"] = Positive });

        Assert.Equal(201, status);
        Assert.Single(receiver.Drain());
        Assert.Equal(answer, Assert.Single(Fake.Ledger.Deliveries).Status);
        Assert.True(Assert.Single(Fake.Webhooks).IsActive);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_costs_the_event_and_nothing_else()
    {
        var gone = new HookReceiver();
        var url = gone.Url;
        await gone.DisposeAsync();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, url);

        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        Assert.Single(Fake.Annotations);
        Assert.NotNull(Assert.Single(Fake.Ledger.Deliveries).Failure);
    }

    [Fact]
    public async Task A_hooks_own_headers_override_all_others()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(
            project, receiver.Url, ("User-Agent", "my-ua"), ("Content-Type", "text/plain"), ("Host", "evil.example"), ("X-Key", "secret"));

        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        var hook = Assert.Single(receiver.Drain());
        Assert.Equal("my-ua", hook.Header("User-Agent"));
        Assert.Equal("text/plain", hook.Header("Content-Type"));
        Assert.Equal("evil.example", hook.Header("Host"));
        Assert.Equal("secret", hook.Header("X-Key"));
    }

    [Fact]
    public async Task Credentials_in_the_address_become_basic_authentication()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, new Uri($"http://user:pw@127.0.0.1:{receiver.Port}/hook"));

        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        Assert.Equal("Basic dXNlcjpwdw==", Assert.Single(receiver.Drain()).Header("Authorization"));
    }

    [Theory]
    [InlineData(302, "GET", "")]
    [InlineData(307, "POST", "{")]
    public async Task A_redirect_is_followed_and_some_lose_the_body(int status, string method, string begin)
    {
        await using var receiver = new HookReceiver(hook =>
            hook.Path == "/hook" ? HookReceiver.Answer(status, "Location: /moved\r\n") : HookReceiver.Answer(200));
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url);

        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        var moved = receiver.Drain()[^1];
        Assert.Equal("/moved", moved.Path);
        Assert.Equal(method, moved.Method);
        Assert.Equal(begin, moved.Body[..Math.Min(1, moved.Body.Length)]);
    }

    [Fact]
    public async Task A_header_with_a_line_break_is_taken_and_never_delivered()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url, ("X-V", "a\r\nB: c"));

        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        Assert.Empty(receiver.Drain());
        Assert.NotNull(Assert.Single(Fake.Ledger.Deliveries).Failure);
    }

    [Fact]
    public async Task A_header_beyond_latin_1_answers_500_for_an_annotation_that_is_stored()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        await Fake.AddWebhookAsync(project, receiver.Url, ("X-V", "\u00e9\u2603"));

        var (status, json) = await SendAsync("POST", $"/api/tasks/{tasks[0]}/annotations/", new JsonObject { ["result"] = Positive });

        Assert.Equal(500, status);
        Assert.Equal("'latin-1' codec can't encode character '\\u2603' in position 1: ordinal not in range(256)", (string)json!["detail"]!);
        Assert.Single(Fake.Annotations);
    }
}
