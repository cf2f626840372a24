using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Effects;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Rest;

public sealed class DepartureTests
{
    private static readonly Uri Hook = new("https://hub.example/hooks/ls/7");

    private readonly MiniStudio _studio = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Our_hooks_go_and_others_stay()
    {
        _studio.Add("projects", new JsonObject { ["title"] = "Moods" })["id"] = 7;
        await _studio.Open().RegisterAsync("7", Hook, "s3cret", Stop);
        var other = (JsonObject)_studio.Tables["webhooks"][0].DeepClone();
        other["url"] = "https://elsewhere.example/";
        _studio.Add("webhooks", other);

        Assert.Empty(await _studio.Open().LeaveAsync(Hook, restore: false, Stop));
        Assert.Equal("https://elsewhere.example/", (string?)Assert.Single(_studio.Tables["webhooks"])["url"]);
        Assert.Empty(await _studio.Open().LeaveAsync(Hook, restore: false, Stop));
    }

    [Fact]
    public async Task A_review_project_that_holds_nobodys_work_goes_when_the_tool_is_to_be_as_before()
    {
        await Outbox.CarryOutAsync(_studio, Orders.Review(), Stop);
        Assert.Single(await _studio.Open().LeaveAsync(Hook, restore: false, Stop), line => line.StartsWith("The review project 'Review: ", StringComparison.Ordinal));
        var projects = _studio.Tables["projects"].Count;

        Assert.Empty(await _studio.Open().LeaveAsync(Hook, restore: true, Stop));
        Assert.Equal(projects - 1, _studio.Tables["projects"].Count);
    }

    [Fact]
    public async Task One_with_a_decision_or_a_task_of_someone_else_stays_and_is_named()
    {
        await Outbox.CarryOutAsync(_studio, Orders.Review(), Stop);
        _studio.Tables["tasks"][^1]["total_annotations"] = 1;

        Assert.EndsWith("1 of its tasks hold people's decisions, or were put there by someone else.", Assert.Single(await _studio.Open().LeaveAsync(Hook, restore: true, Stop)), StringComparison.Ordinal);

        _studio.Tables["tasks"][^1]["total_annotations"] = 0;
        _studio.Tables["tasks"][^1]["data"]!.AsObject().Remove("hub_key");
        Assert.Single(await _studio.Open().LeaveAsync(Hook, restore: true, Stop));
    }
}
