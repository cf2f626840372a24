using System.Text;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio;
using LabelHub.Host.Cli;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.People;
using LabelHub.Host.People.Cases;
using LabelHub.Host.People.Own;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using LabelHub.Host.Facts;

namespace LabelHub.Trials.Tests.Rebuilding;

/// <summary>All that is derived can be dropped and derived again: from the log, the receipts and what people set up, to the last row.</summary>
public sealed class RebuildTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_rebuild_restores_every_derived_row_and_writes_nothing_to_the_tool(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio, tasks: 12);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        var before = await LiveAsync(place, crew);
        var written = Writes(studio);

        Assert.Equal(ExitCode.Done, await RebuildAsync(place));

        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.RestAsync(Stop);
        var after = await hub.Store.DumpAsync(Stop);
        Tables.Same(before, after);
        Assert.Equal(written, Writes(studio));
    }

    [Fact]
    public async Task A_rebuild_without_a_rule_that_is_in_force_changes_nothing_and_names_it()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        place.Install("Strict");
        IReadOnlyList<string> before;
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            var (_, hook) = await hub.Api.ListenAsync(DateTimeOffset.UnixEpoch, Stop);
            await hub.Api.DeliverAsync(hook, new Answer { Task = 1, Label = "Smudged" }.Body(), Stop);
            await hub.RestAsync(Stop);
            before = await hub.Store.DumpAsync(Stop);
        }

        Directory.Delete(Path.Combine(place.Data, "store"), recursive: true);
        Directory.Delete(Path.Combine(place.Data, "plugins"), recursive: true);

        Assert.Equal(ExitCode.CouldNotRun, await RebuildAsync(place));

        await using var after = await RunningHub.StartAsync(place, Stop);
        // Its rule is gone, so that what it said is stale; it stands all the same.
        Assert.Equal(before, (await after.Store.DumpAsync(Stop)).Select(row => row.Contains("rule=trial.strict", StringComparison.Ordinal) ? row.Replace("stale=1", "stale=0", StringComparison.Ordinal) : row));
        var said = (await after.Store.AllAsync<FindingRow>("derived_finding", Stop)).Where(finding => finding.Plugin == "trial.strict").ToArray();
        Assert.NotEmpty(said);
        Assert.All(said, finding => Assert.True(finding.Stale));
    }

    [Fact]
    public async Task A_hub_that_serves_is_not_rebuilt_under_its_feet()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);

        Assert.Equal(ExitCode.Usage, await RebuildAsync(place));
    }

    [Fact]
    public async Task A_rebuild_that_was_cut_off_is_finished_at_the_next_start()
    {
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        IReadOnlyList<string> before;
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            var (_, hook) = await hub.Api.ListenAsync(DateTimeOffset.UnixEpoch, Stop);
            for (var task = 1; task <= 5; task++) await hub.Api.DeliverAsync(hook, new Answer { Task = task }.Body(), Stop);
            await hub.RestAsync(Stop);
            before = await hub.Store.DumpAsync(Stop);
        }

        var app = Host.LabelHubApplication.Build(place.Settings);
        await using (app)
        {
            var hub = (Host.Storage.Hub)app.Services.GetService(typeof(Host.Storage.Hub))!;
            await hub.WriteAsync(session => Host.Storage.RebuildStore.BeginAsync(session, Stop), Stop);
            Assert.Empty(await hub.DumpAsync(Stop));
        }

        await using var after = await RunningHub.StartAsync(place, Stop);
        Assert.Equal(before, await after.Store.DumpAsync(Stop));
        Assert.Equal(0, await after.Store.CountAsync("work WHERE kind = 'rebuild'", Stop));
    }

    /// <summary>A life with everything in it; ends with the hub stopped.</summary>
    /// <returns>What stands at the end.</returns>
    private static async Task<IReadOnlyList<string>> LiveAsync(HubPlace place, Crew crew)
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
        await ObjectAsync(hub);
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

    /// <summary>The project looks further at people, then less far; somebody objects to a finding and to an answer, and a lead decides.</summary>
    private static async Task ObjectAsync(RunningHub hub)
    {
        var project = (await hub.Store.AllAsync<ProjectRow>("derived_project", Stop)).First(row => !row.ForReview).Id;
        var today = new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var levels = hub.Get<LevelDesk>();
        await levels.ChangeAsync(project, new() { Level = "managed", Purpose = "p", LegalBasis = "l", Notice = "n", NoticeAt = today, EffectiveAt = today.AddDays(1) }, "Ada", Stop);
        await levels.ChangeAsync(project, new() { Level = "managed", Purpose = "p", LegalBasis = "l", Notice = "n", NoticeAt = today, EffectiveAt = today }, "Ada", Stop);
        await levels.ChangeAsync(project, new() { Level = "coaching", Reason = "r" }, "Ada", Stop);
        await hub.Get<IPersonalReads>().NoteAsync(project, null, "Ada", "the figures of everyone", Stop);
        var (work, cases, sheets) = (hub.Get<OwnWork>(), hub.Get<CaseDesk>(), hub.Get<CaseSheets>());
        foreach (var person in await hub.Store.AllAsync<ContributorRow>("derived_contributor", Stop))
        {
            foreach (var note in (await work.FindAsync(person.Id, Stop))!.Items.SelectMany(item => item.Notes)) Assert.Null(await cases.ObjectAsync(person.Id, note.Subject, "I see it so.", Stop));
        }

        var records = hub.Get<RecordDesk>();
        foreach (var title in new[] { "Is it one?", "Is it two?" }) Assert.Null((await records.KeepAsync(project, new() { Title = title, Ruling = "It is." }, "Ada", Stop)).Refusal);
        await hub.RestAsync(Stop);
        foreach (var known in await sheets.ListAsync("open", Stop))
        {
            var sheet = (await sheets.FindAsync(known.Id, Stop))!;
            await cases.DecideAsync(known.Id, new() { Granted = known.Message.Contains("blurry", StringComparison.Ordinal), Option = "A", Cites = 2, Reason = "r", Shown = sheet.Shown }, $"lead {known.Id}", Stop);
        }

        await hub.RestAsync(Stop);
        Assert.Null(await records.WithdrawAsync(project, 1, "Ada", Stop));
        Assert.NotEmpty(await hub.Store.AllAsync<DismissalRow>("derived_dismissal", Stop));
        Assert.Contains(await hub.Store.AllAsync<DecisionRow>("derived_decision", Stop), row => row.RemoteId.StartsWith("case-", StringComparison.Ordinal) && row.Cites == 2);
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
        Assert.NotEmpty(await hub.Store.AllAsync<SnapshotRow>("derived_snapshot", Stop));
        Assert.NotEmpty(await hub.Store.AllAsync<DecisionRow>("derived_decision", Stop));
        Assert.NotEmpty(await hub.Store.AllAsync<TombstoneRow>("derived_tombstone", Stop));
        Assert.Equal(2, await hub.Store.CountAsync("work WHERE kind = 'event' AND state = 'parked'", Stop));
    }

    private static Task<int> RebuildAsync(HubPlace place) => Commands.Root()
        .Parse(["rebuild", "--data", place.Data, "--urls", place.Address.ToString(), .. place.Storage is { } storage ? new[] { "--storage", storage } : []])
        .InvokeAsync(new() { EnableDefaultExceptionHandler = false }, Stop);

    /// <summary>What changed the tool, or meant to.</summary>
    private static IEnumerable<string> Writes(FakeStudio studio) =>
        studio.Ledger.Requests.Where(request => request.Method != "GET").Select(request => $"{request.Number} {request.Method} {request.Path}");
}
