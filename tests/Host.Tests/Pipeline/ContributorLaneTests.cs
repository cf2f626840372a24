using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>What contributors should have is what the ledger holds; how often it is computed does not matter.</summary>
public sealed class ContributorLaneTests(Engines engines)
{
    private const string Points = "fixture.points";
    private const long Ann = 1;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Agreement_is_rewarded_once_however_often_it_is_computed(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Judged(item: 1, agrees: true), Judged(item: 2, agrees: false), Judged(item: 3, agrees: null));

        await WorkAsync(bench);
        await WorkAsync(bench);

        var posting = Assert.Single(await PostingsAsync(bench));
        Assert.Equal(("points|item 1", "points", 10L, Ann, SomeWork.Project), (posting.AwardKey, posting.Unit, posting.Amount, posting.ContributorId, posting.ProjectId));
        Assert.Equal(bench.Clock.GetUtcNow().ToMicros(), posting.PostedAt);
        Assert.Equal(1, await AwardsAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task A_judgement_that_turned_round_is_posted_back(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Judged(item: 1, agrees: true));
        await WorkAsync(bench);

        await RecordAsync(bench, Judged(item: 1, agrees: false));
        await WorkAsync(bench);

        Assert.Equal([10L, -10L], (await PostingsAsync(bench)).Select(posting => posting.Amount));
        Assert.Equal(0, await AwardsAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task An_item_that_is_not_settled_and_work_from_before_the_baseline_earn_nothing(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Judged(item: 1, agrees: true, provisional: true), Judged(item: 2, agrees: true));
        var old = SomeFacts.Annotation(Ann, "yes");
        (old.ItemId, old.CreatedAt) = (2, SomeFacts.Now - 5_000);
        await bench.WriteAsync(session => session.UpsertAsync([old], Stop));

        await WorkAsync(bench);

        Assert.Empty(await PostingsAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task New_settings_reward_what_comes_after_them_and_leave_what_was_given(Engine engine)
    {
        await using var bench = await OpenAsync(engine);
        await RecordAsync(bench, Judged(item: 1, agrees: true, position: InForceSince(bench)));
        await WorkAsync(bench);
        Assert.Empty((await bench.Get<PluginSettings>().SaveAsync(Points, Scope.Default, System.Text.Json.JsonElement.Parse("""{"each":7}"""), Stop))!);
        await bench.WorkAsync();
        await RecordAsync(bench, Judged(item: 2, agrees: true, position: InForceSince(bench)));
        await WorkAsync(bench);

        Assert.Equal([("points|item 1", 10L), ("points|item 2", 7L)], (await PostingsAsync(bench)).Select(posting => (posting.AwardKey, posting.Amount)));
    }

    [Theory, EveryEngine]
    public async Task Where_no_figures_about_persons_are_allowed_no_rule_is_asked_and_what_was_posted_stands(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Judged(item: 1, agrees: true));
        await WorkAsync(bench);
        await bench.WriteAsync(session => session.UpsertAsync([Project(PeopleLevel.Coaching)], Stop));
        await RecordAsync(bench, Judged(item: 1, agrees: false), Judged(item: 2, agrees: true));

        await WorkAsync(bench);

        Assert.Equal([10L], (await PostingsAsync(bench)).Select(posting => posting.Amount));
    }

    [Theory, EveryEngine]
    public async Task What_a_rule_whose_files_are_gone_once_gave_stands(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Judged(item: 1, agrees: true));
        await WorkAsync(bench);
        await ForgetCodeAsync(bench);

        await WorkAsync(bench);

        Assert.Equal([10L], (await PostingsAsync(bench)).Select(posting => posting.Amount));
        var waiting = await bench.ReadAsync(session => session.FirstAsync<WorkRow>("SELECT * FROM work WHERE kind = 'contributor'", null, Stop));
        Assert.Contains("are gone or no longer build; what was posted stands", waiting?.Reason, StringComparison.Ordinal);
    }

    private async Task<Workbench> OpenAsync(Engine engine, params IReadOnlyList<JudgementRow> judgements)
    {
        var bench = await Workbench.OpenAsync(engines, engine, "Points");
        await bench.WriteAsync(async session =>
        {
            await session.UpsertAsync([SomeFacts.Empty.Connection], Stop);
            await session.UpsertAsync([Project(PeopleLevel.Managed)], Stop);
            await session.UpsertAsync([new ContributorRow { Id = Ann, Connection = 1, RemoteId = "ann", Name = "P-1" }], Stop);
        });
        await RecordAsync(bench, [.. judgements]);
        return bench;
    }

    private static ProjectRow Project(string level)
    {
        var project = SomeFacts.Empty.Project;
        project.PeopleLevel = level;
        return project;
    }

    /// <summary>Rewrites the ruleset in force as one whose build was never kept.</summary>
    private static async Task ForgetCodeAsync(Workbench bench)
    {
        var current = bench.Get<Rulebook>().Timeline.Current;
        var gone = current with { Plugins = [.. current.Plugins.Select(p => p.Id == Points ? p with { Hash = new string('0', 64) } : p)] };
        await bench.WriteAsync(session => session.ExecuteAsync("UPDATE derived_ruleset SET json = @json", new { json = Host.Facts.Content.Write(gone) }, Stop));
        await bench.Get<Rulebook>().RefreshAsync(Stop);
    }

    private static long InForceSince(Workbench bench) => bench.Get<Rulebook>().Timeline.InForceSince(long.MaxValue);

    private static Task RecordAsync(Workbench bench, params IReadOnlyCollection<JudgementRow> judgements) => bench.WriteAsync(session => session.UpsertAsync(judgements, Stop));

    private static Task WorkAsync(Workbench bench) => bench.WorkAsync(WorkKind.Contributor, Points, [Ann], Cause.News);

    private static Task<IReadOnlyList<PostingRow>> PostingsAsync(Workbench bench) =>
        bench.ReadAsync(session => session.QueryAsync<PostingRow>("SELECT * FROM posting ORDER BY id", null, Stop));

    private static async Task<long> AwardsAsync(Workbench bench) => (await bench.ReadAsync(session => CounterStore.AllAsync(session, Stop))).GetValueOrDefault(Host.Facts.Counter.Awards);

    private static JudgementRow Judged(long item, bool? agrees, bool provisional = false, long position = 100) => new()
    {
        ItemId = item, ProjectId = SomeWork.Project, Field = SomeFacts.Field, ContributorId = Ann, Evidence = "Peers", Agrees = agrees, Provisional = provisional, Day = 7, Position = position,
    };
}
