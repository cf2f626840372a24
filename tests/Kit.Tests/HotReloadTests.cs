using System.Text.Json;
using LabelHub.Host.Pipeline;
using LabelHub.Kit.Tests.Hubs;
using LabelHub.Kit.Tests.Shell;

namespace LabelHub.Kit.Tests;

public sealed class HotReloadTests
{
    private const string Assembly = "LabelHub.Plugin.OverlappingBoxes";
    private const string Id = "example.overlapping-boxes";
    private const int Collections = 50;
    private static readonly Street Twice = new(1, 20, 20) { Boxes = 2 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_taken_away_leaves_memory_though_its_settings_were_in_use()
    {
        using var place = new Place();
        await using var hub = await LiveHub.StartAsync(place.Data, Stop);
        place.Lay("OverlappingBoxes");
        await hub.InForceAsync(Id, Stop);
        await hub.Get<PluginSettings>().SaveAsync(Id, "default", JsonElement.Parse("""{"maxOverlap":0.7}"""), Stop);
        await hub.DeliverAsync(Twice.Body(), Stop);
        Assert.Single(await hub.FindingsAsync(Id, Stop));
        Assert.True(IsLoaded());

        place.TakeAway("OverlappingBoxes");
        await hub.BecomesAsync(Id, status => status is null, Stop);
        await LiveHub.UntilAsync(() => Task.FromResult(!IsLoadedAfterCollecting()), "its code to leave memory", Stop);

        place.Lay("OverlappingBoxes");
        await hub.InForceAsync(Id, Stop);
        await hub.DeliverAsync((Twice with { Task = 2 }).Body(), Stop);
        Assert.Equal([false, false], (await hub.FindingsAsync(Id, Stop)).Select(finding => finding.Stale));
    }

    [Fact]
    public async Task A_folder_copied_in_two_halves_is_loaded_when_it_is_whole()
    {
        using var place = new Place();
        await using var hub = await LiveHub.StartAsync(place.Data, Stop);
        place.Lay("OverlappingBoxes", half: true);
        await hub.BecomesAsync("OverlappingBoxes", status => status == "malfunctioned", Stop);

        place.Lay("OverlappingBoxes");

        await hub.InForceAsync(Id, Stop);
    }

    private static bool IsLoadedAfterCollecting()
    {
        for (var i = 0; i < Collections && IsLoaded(); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return IsLoaded();
    }

    private static bool IsLoaded() => AppDomain.CurrentDomain.GetAssemblies().Any(loaded => loaded.GetName().Name == Assembly);
}
