using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class WebhookRegistrationTests : StudioTest
{
    [Theory]
    [InlineData("http://127.0.0.1:9099/hook", true)]
    [InlineData("http://localhost:9099/hook", true)]
    [InlineData("https://hub.example.org/hooks/1?key=2", true)]
    [InlineData("http://user:pw@10.0.0.7/hook", true)]
    [InlineData("http://[::1]:8080/", true)]
    [InlineData("http://receiver:8000/hook", false)]
    [InlineData("http://receiver/", false)]
    [InlineData("ftp://hub.example.org/", false)]
    [InlineData("notaurl", false)]
    [InlineData("", false)]
    public void A_host_without_a_dot_is_no_valid_address_unless_it_is_localhost(string url, bool isValid) =>
        Assert.Equal(isValid, HookUrl.IsValid(url));

    [Fact]
    public async Task A_patch_without_actions_wipes_the_list_and_the_hook_falls_silent()
    {
        await using var receiver = new HookReceiver();
        var (project, tasks) = await ProjectAsync(1);
        var (_, hook) = await SendAsync("POST", "/api/webhooks/", new JsonObject
        {
            ["project"] = project,
            ["url"] = receiver.Url.OriginalString,
            ["send_for_all_actions"] = false,
            ["actions"] = new JsonArray("ANNOTATION_CREATED"),
        });

        var (status, patched) = await SendAsync("PATCH", $"/api/webhooks/{hook!["id"]}/", new JsonObject { ["is_active"] = true });
        await Fake.AnnotateAsync(tasks[0], 1, Positive);

        Assert.Equal(200, status);
        Assert.Empty(patched!["actions"]!.AsArray());
        Assert.Empty(receiver.Drain());
    }

    [Fact]
    public async Task A_hook_stays_with_its_project_whatever_a_patch_says()
    {
        var (project, _) = await ProjectAsync(0);
        var other = await Fake.CreateProjectAsync("Other", Sentiment);
        var hook = await Fake.AddWebhookAsync(project, new Uri("http://127.0.0.1:1/hook"));

        var (status, patched) = await SendAsync("PATCH", $"/api/webhooks/{hook.Id}/", new JsonObject { ["project"] = other.Id });

        Assert.Equal(200, status);
        Assert.Equal(project, (int)patched!["project"]!);
    }

    [Fact]
    public async Task Eleven_headers_or_a_name_with_a_blank_are_refused()
    {
        var (project, _) = await ProjectAsync(0);
        var eleven = new JsonObject(Enumerable.Range(0, 11).Select(number => KeyValuePair.Create($"X-{number}", (JsonNode?)"v")));

        foreach (var headers in new[] { eleven, new JsonObject { ["X Bad"] = "v" } })
        {
            var (status, json) = await SendAsync("POST", "/api/webhooks/", new JsonObject
            {
                ["project"] = project,
                ["url"] = "http://127.0.0.1:9099/x",
                ["headers"] = headers,
            });
            Assert.Equal(400, status);
            Assert.EndsWith("failed JSON schema check", (string)json!["validation_errors"]!["headers"]![0]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_can_be_that_of_one_project()
    {
        var (project, _) = await ProjectAsync(0);
        var other = await Fake.CreateProjectAsync("Other", Sentiment);
        await Fake.AddWebhookAsync(project, new Uri("http://127.0.0.1:1/a"));
        await Fake.AddWebhookAsync(other.Id, new Uri("http://127.0.0.1:1/b"));

        Assert.Single((await GetAsync($"/api/webhooks/?project={other.Id}")).AsArray());
        Assert.Equal(2, (await GetAsync("/api/webhooks/")).AsArray().Count);
        Assert.Equal(400, (await SendAsync("GET", "/api/webhooks/?project=isnull")).Status);
    }
}
