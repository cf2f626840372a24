using System.Text.Json;
using LabelHub.Kit.Tests.Hubs;
using LabelHub.Kit.Tests.Shell;

namespace LabelHub.Kit.Tests;

/// <summary>Where an admin looks at each build first, a plugin put into its folder waits, and what was approved stays so.</summary>
public sealed class ApprovalTests
{
    private const string Id = "example.overlapping-boxes";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_runs_once_its_build_is_approved_and_still_after_a_restart()
    {
        using var place = new Place();
        await using (var hub = await LiveHub.StartAsync(place.Data, Stop, asksForApproval: true))
        {
            place.Lay("OverlappingBoxes");
            await hub.BecomesAsync(Id, status => status == "unapproved", Stop);
            await hub.DeliverAsync(new Street(1, 20, 20) { Boxes = 2 }.Body(), Stop);
            Assert.Empty(await hub.FindingsAsync(Id, Stop));

            var other = await Assert.ThrowsAsync<HttpRequestException>(() => ApproveAsync(hub, new string('0', 64)));
            Assert.Contains("answered 404", other.Message, StringComparison.Ordinal);
            await ApproveAsync(hub, await HashAsync(hub));

            await hub.InForceAsync(Id, Stop);
            await hub.DeliverAsync(new Street(2, 20, 20) { Boxes = 2 }.Body(), Stop);
            Assert.NotEmpty(await hub.FindingsAsync(Id, Stop));
            var again = await Assert.ThrowsAsync<HttpRequestException>(async () => await ApproveAsync(hub, await HashAsync(hub)));
            Assert.Contains("does not wait for approval", again.Message, StringComparison.Ordinal);
        }

        await using var restarted = await LiveHub.StartAsync(place.Data, Stop, asksForApproval: true, connects: false);
        Assert.Equal("active", (await restarted.PluginAsync(Id, Stop))?.Status);
    }

    private static Task<JsonElement> ApproveAsync(LiveHub hub, string hash) => hub.AskAsync(HttpMethod.Post, $"api/v1/plugins/{Id}/approval", new { hash }, Stop);

    private static async Task<string> HashAsync(LiveHub hub) =>
        (await hub.AskAsync(HttpMethod.Get, $"api/v1/plugins/{Id}", null, Stop)).GetProperty("plugin").GetProperty("hash").GetString()!;
}
