using System.Text.Json;
using LabelHub.Kit.Tests.Hubs;
using LabelHub.Kit.Tests.Shell;

namespace LabelHub.Kit.Tests;

/// <summary>An author's first hour: from an empty folder to a rule that is live, and away again.</summary>
public sealed class FirstRuleTests
{
    private const string Rule = "acme.boxes";
    private static readonly Street Tiny = new(1, 1, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_goes_from_an_empty_folder_into_a_running_host_and_out_again()
    {
        using var place = new Place();
        await PackAsync(place);
        await MakeAsync(place);
        await place.DotnetAsync(Stop, "test", "Acme.Boxes/Acme.Boxes.Tests");

        await using var hub = await LiveHub.StartAsync(place.Data, Stop);
        await hub.DeliverAsync(Tiny.Body(), Stop);
        await LayAsync(place, "1.0.0");
        await hub.InForceAsync(Rule, Stop, "1.0.0");
        await hub.DeliverAsync((Tiny with { Task = 2 }).Body(), Stop);

        // Earlier work is judged only when a person applies the plan.
        var finding = Assert.Single(await hub.FindingsAsync(Rule, Stop));
        Assert.Equal(("tiny-box", false), (finding.Code, finding.Stale));
        await RehearseAsync(place);

        place.TakeAway("Acme.Boxes");
        await hub.BecomesAsync(Rule, status => status is null, Stop);
        await LiveHub.UntilAsync(async () => (await hub.FindingsAsync(Rule, Stop)) is [{ Stale: true }], "its word to stand and be stale", Stop);
        await hub.DeliverAsync((Tiny with { Task = 3, Label = "Bus" }).Body(), Stop);
        Assert.Single(await hub.FindingsAsync("labelhub.validation", Stop), said => said.Code == "unknown-label");

        await LayAsync(place, "1.1.0");
        await hub.InForceAsync(Rule, Stop, "1.1.0");
        await LiveHub.UntilAsync(async () => (await hub.FindingsAsync(Rule, Stop)) is [{ Stale: false }, { Stale: false }], "what came meanwhile to be judged", Stop);
    }

    private static async Task PackAsync(Place place)
    {
        string[] options = [$"-p:Version={place.Version}", $"-p:ArtifactsPath={Path.Combine(place.Root, "artifacts")}", $"-p:PackageOutputPath={place.Packages}"];
        await place.DotnetAsync(Stop, ["pack", Path.Combine(Place.Repository, "src", "Testing"), .. options]);
        await place.DotnetAsync(Stop, ["pack", Path.Combine(Place.Repository, "src", "Abstractions"), "--no-build", .. options]);
    }

    private static async Task MakeAsync(Place place)
    {
        // What is installed goes into a hive of its own, not into that of whoever runs the tests.
        string[] hive = ["--debug:custom-hive", Path.Combine(place.Root, "hive")];
        await place.DotnetAsync(Stop, ["new", "install", Path.Combine(Place.Repository, "templates", "plugin"), .. hive]);
        await place.DotnetAsync(Stop, ["new", "labelhub-plugin", "-n", "Acme.Boxes", "--packages", place.Packages, "--sdkVersion", place.Version, .. hive]);
    }

    private static async Task LayAsync(Place place, string version) => await place.DotnetAsync(
        Stop, "build", "Acme.Boxes/Acme.Boxes", "-t:LayPlugin", $"-p:LabelHubPlugins={Path.Combine(place.Data, "plugins")}", $"-p:Version={version}");

    /// <summary>The log of the live host, redacted, comes to the same without a host.</summary>
    private static async Task RehearseAsync(Place place)
    {
        var (events, plugin) = (Path.Combine(place.Root, "events.jsonl"), place.Folder("Acme.Boxes"));
        await place.LabelHub("events", "export", "--out", events, "--redact", "--data", place.Data).SucceedAsync(Stop);
        var recorded = await File.ReadAllTextAsync(events, Stop);
        Assert.DoesNotContain("Mill", recorded, StringComparison.Ordinal);
        Assert.Contains("Car", recorded, StringComparison.Ordinal);

        var told = JsonElement.Parse(await place.LabelHub("plugins", "run", "--plugin", plugin, "--events", events, "--json").SucceedAsync(Stop));
        var said = told.GetProperty("subjects").EnumerateArray().SelectMany(subject => subject.GetProperty("new").EnumerateArray()).Select(line => line.GetString()!).ToArray();
        Assert.Equal(["warning acme.boxes/tiny-box on annotation 10, region r1", "warning acme.boxes/tiny-box on annotation 20, region r1"], said.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));

        Assert.Contains("came to the same", await place.LabelHub("plugins", "check", plugin, "--events", events).SucceedAsync(Stop), StringComparison.Ordinal);
    }
}
