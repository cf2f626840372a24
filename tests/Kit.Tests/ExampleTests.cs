using LabelHub.Host.Pipeline;
using LabelHub.Kit.Tests.Hubs;
using LabelHub.Kit.Tests.Shell;

namespace LabelHub.Kit.Tests;

/// <summary>The worked examples in a running host.</summary>
public sealed class ExampleTests
{
    private const int Usual = 30;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Example", "example.tiny-boxes", "tiny-box")]
    [InlineData("OverlappingBoxes", "example.overlapping-boxes", "overlap")]
    public async Task An_example_finds_what_it_is_about_on_a_live_item(string plugin, string id, string code)
    {
        using var place = new Place();
        await using var hub = await StartAsync(place, plugin, id);

        await hub.DeliverAsync(new Street(1, 1, 1) { Boxes = 2 }.Body(), Stop);

        Assert.Contains(await hub.FindingsAsync(id, Stop), finding => finding.Code == code);
    }

    [Fact]
    public async Task A_box_unlike_the_others_of_its_label_is_found_once_the_project_was_fitted()
    {
        using var place = new Place();
        await using var hub = await StartAsync(place, "ImprobableSize", "example.improbable-size");
        for (var task = 1; task <= Usual; task++) await hub.DeliverAsync(new Street(task, 20 + (task % 5), 30).Body(), Stop);
        Assert.Equal(1, await hub.Get<ProjectStage>().RunAsync(any: true, Stop));
        await hub.DeliverAsync(new Street(Usual + 1, 22, 30).Body(), Stop);

        await hub.DeliverAsync(new Street(Usual + 2, 1, 1).Body(), Stop);

        Assert.Equal("improbable-size", Assert.Single(await hub.FindingsAsync("example.improbable-size", Stop)).Code);
    }

    private static async Task<LiveHub> StartAsync(Place place, string plugin, string id)
    {
        var hub = await LiveHub.StartAsync(place.Data, Stop);
        place.Lay(plugin);
        await hub.InForceAsync(id, Stop);
        return hub;
    }
}
