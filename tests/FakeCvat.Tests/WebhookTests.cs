using System.Text;
using System.Text.Json;
using LabelHub.FakeCvat.Webhooks;
using LabelHub.TestKit;

namespace LabelHub.FakeCvat.Tests;

/// <summary>What receivers of the fake meet: what is told of a save, in which form, how often and when again.</summary>
public sealed class WebhookTests
{
    private static readonly string[] Everything = ["update:job", "update:task", "update:project", "create:issue", "create:comment"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_published_signature_fits() => Assert.Equal(
        "sha256=82f0bbf655c33475464fd02053f9a77b9101e9c0db30a59592ec7055fef303ba",
        HookSignature.Of("labelhub-demo-secret", Encoding.UTF8.GetBytes("""{"event": "ping", "webhook": {"id": 11}, "sender": {"id": 3, "username": "ana"}}""")));

    [Fact]
    public async Task A_save_is_three_requests_each_told_of_job_task_and_project_with_a_new_date_and_nothing_else()
    {
        await using var scene = await Scene.StartAsync(new(), Stop, Everything);
        await scene.Cvat.SetJobAsync(scene.Cvat.Admin, scene.Job, new() { ["state"] = "in progress" });
        await scene.Cvat.SaveAsync(scene.Ines, scene.Job, created: Draw.Shapes(scene.Box(0), scene.Box(1)));
        var held = scene.Cvat.AnnotationsOf(scene.Job)["shapes"]!.AsArray().Select(one => one!.AsObject()).ToArray();
        var before = scene.Receiver.Seen.Count;

        await scene.Cvat.SaveAsync(scene.Ines, scene.Job, Draw.Shapes(scene.Box(2)), Draw.Again("shapes", held[0]), Draw.Again("shapes", held[1]));

        var told = scene.Receiver.Seen.Skip(before).Select(seen => JsonElement.Parse(seen.Body)).ToArray();
        Assert.Equal([3, 3, 3], told.CountBy(body => body.GetProperty("event").GetString()!).Select(group => group.Value));
        Assert.All(told, body => Assert.Equal("updated_date", Assert.Single(body.GetProperty("changes").EnumerateObject()).Name));
        Assert.All(scene.Receiver.Seen, seen => Assert.Equal(HookSignature.Of("labelhub-demo-secret", Encoding.UTF8.GetBytes(seen.Body)), seen.Signature));
    }

    [Theory]
    [InlineData(73, "assignee_id", true)]
    [InlineData(72, "assignee", false)]
    public async Task Changes_are_told_in_the_form_of_the_version(int minor, string name, bool both)
    {
        await using var scene = await Scene.StartAsync(new() { Version = new(2, minor, 0) }, Stop, "update:job");

        await scene.Cvat.SetJobAsync(scene.Cvat.Admin, scene.Job, new() { ["assignee"] = null });

        var body = JsonElement.Parse(scene.Receiver.Seen[^1].Body);
        Assert.True(body.GetProperty("before_update").TryGetProperty(name, out var value));
        Assert.Equal(both ? JsonValueKind.Number : JsonValueKind.Object, value.ValueKind);
        Assert.Equal(both, body.TryGetProperty("changes", out _));
    }

    [Theory]
    [InlineData(73, 503, 2)]
    [InlineData(64, 503, 1)]
    [InlineData(73, 401, 1)]
    public async Task What_failed_is_tried_again_where_the_version_and_the_answer_say_so(int minor, int answer, int attempts)
    {
        var time = new ManualTimeProvider();
        await using var scene = await Scene.StartAsync(new() { Version = new(2, minor, 0), Waits = time, Retries = [TimeSpan.FromSeconds(5)] }, Stop, "update:job");
        scene.Receiver.Answer = answer;

        await scene.Cvat.SetJobAsync(scene.Ines, scene.Job, new() { ["state"] = "in progress" });
        var first = scene.Cvat.Deliveries[^1];
        scene.Receiver.Answer = 202;
        for (var glance = 0; glance < 200 && scene.Cvat.Deliveries.Count < attempts; glance++)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await scene.Cvat.SettledAsync();
            await Task.Yield();
        }

        Assert.Equal((answer, attempts), (first.Status, scene.Cvat.Deliveries.Count));
        Assert.All(scene.Cvat.Deliveries, row => Assert.Equal(first.Body, row.Body));
    }

    [Fact]
    public async Task The_log_keeps_each_attempt_and_sends_it_again_with_its_members_in_another_order()
    {
        await using var scene = await Scene.StartAsync(new() { Retries = [] }, Stop, "update:job");
        scene.Receiver.Answer = 500;
        await scene.Cvat.FinishAsync(scene.Ines, scene.Job);
        using var client = new Client(scene.Cvat);
        var row = (await client.AskAsync("GET", $"api/webhooks/{scene.Hook}/deliveries")).Answer.GetProperty("results")[0];

        await client.AskAsync("POST", $"api/webhooks/{scene.Hook}/deliveries/{row.GetProperty("id").GetInt32()}/redelivery");
        await scene.Cvat.SettledAsync();

        Assert.Equal((500, "update:job"), (row.GetProperty("status_code").GetInt32(), row.GetProperty("event").GetString()));
        Assert.NotEqual(scene.Receiver.Seen[0].Body, scene.Receiver.Seen[1].Body);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(scene.Receiver.Seen[0].Body), JsonElement.Parse(scene.Receiver.Seen[1].Body)));
        Assert.True(scene.Cvat.Deliveries[^1].Redelivery);
    }
}
