using System.Text;
using System.Text.Json.Nodes;
using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.Trials.Tests.Hubs;

namespace LabelHub.Trials.Tests.Rebuilding;

/// <summary>A life of a hub with everything in it.</summary>
internal static class BusyLife
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Ends with the hub stopped.</summary>
    /// <returns>What stands at the end.</returns>
    public static async Task<IReadOnlyList<string>> LiveAsync(HubPlace place, Crew crew)
    {
        place.Install("Strict");
        await using var hub = await RunningHub.StartAsync(place, Stop);
        var connection = await hub.Api.ConnectAsync(crew.Studio.Address, crew.Studio.Token, Stop);
        await AnswerAsync(crew);
        await hub.RestAsync(Stop);
        await SwitchOnAsync(hub);
        await TightenAsync(hub, place);
        await ReconsiderAsync(hub, crew);
        await crew.DecideAsync(crew.Tie);
        await hub.RestAsync(Stop);
        await PeopleLife.ReturnAsync(hub, crew);
        await PeopleLife.ObjectAsync(hub);
        await hub.Get<ProjectStage>().RunAsync(any: true, Stop);
        await MisdeliverAsync(hub, connection);
        await hub.RestAsync(Stop);
        await EverythingHappenedAsync(hub);
        return await hub.Store.DumpAsync(Stop);
    }

    /// <summary>Agreement, ties on one question or the other, and answers that the next release of a rule will not like.</summary>
    private static async Task AnswerAsync(Crew crew)
    {
        await crew.AnswerAsync(0, "Cat", "Cat");
        await crew.AnswerAsync(1, "Cat", "Dog");
        await crew.AnswerAsync(2, "Dog", "Dog", light: "Night");
        await crew.AnswerAsync(3, "Blurry", "Blurry");
        await crew.AnswerAsync(4, "Smudged", "Smudged");
        await crew.AnswerAsync(5, "Smudged", "Splendid");
        await crew.AnswerAsync(6, "Cat", "Cat");
        await crew.AnswerAsync(7, "Cat", "Dog", light: "Night");
        await crew.Studio.AnnotateAsync(crew.Tasks[8], crew.Ann.Id, Crew.Said("Cat", "Day"));
        await crew.Studio.SkipAsync(crew.Tasks[9], crew.Ann.Id);
    }

    /// <summary>Write-back goes on, and what was wanted before is released.</summary>
    private static async Task SwitchOnAsync(RunningHub hub)
    {
        foreach (var project in await hub.Store.AllAsync<ProjectRow>("derived_project", Stop)) await hub.Api.WriteBackAsync(project.Id, Stop);
        await hub.RestAsync(Stop);
        await ApplyAsync(hub, PlanKind.Backlog);
    }

    /// <summary>The next release of a rule is put in force, behind its activation too.</summary>
    private static async Task TightenAsync(RunningHub hub, HubPlace place)
    {
        place.Install("StrictNext", "Strict");
        await hub.Get<PluginCatalog>().ScanAsync(Stop);
        await hub.Get<Activation>().ActivateLoadedAsync(Stop);
        await hub.RestAsync(Stop);
        await ApplyAsync(hub, PlanKind.Activation);
    }

    private static async Task ApplyAsync(RunningHub hub, string kind)
    {
        var plan = Assert.Single(await hub.Store.AllAsync<PlanRow>("derived_plan", Stop), plan => plan.Kind == kind && plan.State == PlanState.Ready);
        await hub.Api.DecideAsync(plan.Id, "apply", Stop);
        await hub.RestAsync(Stop);
    }

    /// <summary>One changes an answer, one takes an answer back and gives it again, and a task changes its data.</summary>
    private static async Task ReconsiderAsync(RunningHub hub, Crew crew)
    {
        await crew.Studio.UpdateAnnotationAsync(crew.AnnotationOf(2, crew.Bob), crew.Bob.Id, Crew.Said("Dog", "Day"));
        await crew.Studio.DeleteAnnotationAsync(crew.AnnotationOf(6, crew.Bob));
        await hub.RestAsync(Stop);
        await crew.Studio.AnnotateAsync(crew.Tasks[6], crew.Bob.Id, Crew.Said("Cat", "Day"));
        await crew.Studio.UpdateTaskAsync(crew.Tasks[0], new JsonObject { ["data"] = new JsonObject { ["text"] = "another text" } });
        await crew.Studio.UpdateAnnotationAsync(crew.AnnotationOf(0, crew.Bob), crew.Bob.Id, Crew.Said("Cat", "Night"));
        await hub.RestAsync(Stop);
    }

    /// <summary>Deliveries that nobody can read are parked.</summary>
    private static async Task MisdeliverAsync(RunningHub hub, long connection)
    {
        var row = (await hub.Store.AllAsync<ConnectionRow>("setup_connection", Stop)).Single(c => c.Id == connection);
        foreach (var body in new[] { """{"action":"NEVER_HEARD_OF"}""", "not json" })
        {
            Assert.Equal(202, await hub.Api.DeliverAsync("hooks/" + row.Slug, Encoding.UTF8.GetBytes(body), Stop));
        }
    }

    /// <summary>The comparison is worth what it compares.</summary>
    private static async Task EverythingHappenedAsync(RunningHub hub)
    {
        var effects = await hub.Store.AllAsync<EffectRow>("derived_effect", Stop);
        Assert.Contains(effects, effect => effect is { Kind: "consensus", State: EffectState.Withdrawn, Generation: 1 });
        Assert.Contains(effects, effect => effect is { Kind: "consensus", State: EffectState.Sent, Generation: 2 });
        Assert.Contains(effects, effect => effect is { Kind: "review", State: EffectState.Fulfilled });
        Assert.Contains(effects, effect => effect is { Kind: "review", State: EffectState.Sent });
        Assert.Contains(await hub.Store.AllAsync<FindingRow>("derived_finding", Stop), finding => finding is { Code: "smudged", Severity: "Error" });
        Assert.Equal(["fulfilled", "held", "sent", "sent"], effects.Where(effect => effect.Kind == "return").Select(effect => effect.State).Order(StringComparer.Ordinal));
        Assert.NotEmpty(await hub.Store.AllAsync<SnapshotRow>("derived_snapshot", Stop));
        Assert.NotEmpty(await hub.Store.AllAsync<DecisionRow>("derived_decision", Stop));
        Assert.NotEmpty(await hub.Store.AllAsync<TombstoneRow>("derived_tombstone", Stop));
        Assert.Equal(2, await hub.Store.CountAsync("work WHERE kind = 'event' AND state = 'parked'", Stop));
    }
}
