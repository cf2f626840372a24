using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>How far a project may look at people, on both engines.</summary>
public sealed class PeopleLevelStoreTests(Engines engines)
{
    private const long Project = 10;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task An_announced_level_holds_once_its_date_is_told_and_not_before(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Items);

        await RaiseAsync(store, 20, PeopleLevel.Managed);
        Assert.Equal(PeopleLevel.Items, await LevelAsync(store));
        Assert.Empty(await RipeAsync(store, Some.Instant));
        Assert.Equal([20L], (await RipeAsync(store, Some.Instant.AddDays(9))).Select(change => change.Position));

        await store.WriteAsync(session => PeopleLevelStore.TakeEffectAsync(session, new() { Project = Project, Change = 20 }, [], Stop));
        Assert.Equal(PeopleLevel.Managed, await LevelAsync(store));
        Assert.Equal([(PeopleLevel.Items, PeopleLevel.Managed, LevelState.InForce)], (await HistoryAsync(store)).Select(change => (change.Previous, change.Level, change.State)));
    }

    [Theory, EveryEngine]
    public async Task A_later_announcement_and_a_lowering_withdraw_what_was_announced(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Items);
        await RaiseAsync(store, 20, PeopleLevel.Coaching);
        await RaiseAsync(store, 21, PeopleLevel.Managed);
        await LowerAsync(store, 22, PeopleLevel.Items);

        await store.WriteAsync(session => PeopleLevelStore.TakeEffectAsync(session, new() { Project = Project, Change = 21 }, [], Stop));

        Assert.Equal(PeopleLevel.Items, await LevelAsync(store));
        Assert.Equal([LevelState.InForce, LevelState.Withdrawn, LevelState.Withdrawn], (await HistoryAsync(store)).Select(change => change.State));
    }

    [Theory]
    [InlineData(Engine.Sqlite, PeopleLevel.Coaching, 0, true)]
    [InlineData(Engine.Postgres, PeopleLevel.Coaching, 0, true)]
    [InlineData(Engine.Sqlite, PeopleLevel.Items, 0, false)]
    [InlineData(Engine.Postgres, PeopleLevel.Items, 0, false)]
    public async Task Lowering_takes_effect_at_once_and_erases_what_the_level_does_not_allow(Engine engine, string level, int awards, bool skills)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Managed);
        await store.WriteAsync(async session =>
        {
            await HouseStore.AddSnapshotAsync(session, 15, Snapshot(1), Stop);
            await session.UpsertAsync([new AwardRow { ContributorId = 1, ProjectId = Project, Plugin = "p", AwardKey = "k", Unit = "points", Amount = 5 }, new AwardRow { ContributorId = 1, ProjectId = 11, Plugin = "p", AwardKey = "k", Unit = "points", Amount = 5 }], Stop);
            await session.InsertAsync([new PostingRow { ContributorId = 1, ProjectId = Project, Plugin = "p", AwardKey = "k", Unit = "points", Amount = 5, Cause = "c" }], Stop);
        });

        await LowerAsync(store, 20, level);

        Assert.Equal(level, await LevelAsync(store));
        Assert.Equal((awards, 1), (await CountAsync(store, "derived_award", Project), await CountAsync(store, "derived_award", 11)));
        Assert.Equal(1, await CountAsync(store, "posting", Project));
        Assert.Equal(skills, (await SkillsAsync(store)).Count > 0);
    }

    [Theory, EveryEngine]
    public async Task A_snapshot_that_comes_after_a_lowering_keeps_no_skills_either(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Managed);
        await LowerAsync(store, 20, PeopleLevel.Items);

        await store.WriteAsync(session => HouseStore.AddSnapshotAsync(session, 25, Snapshot(1), Stop));

        Assert.Empty(await SkillsAsync(store));
    }

    [Theory, EveryEngine]
    public async Task A_lowering_that_crossed_another_never_raises(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Managed);
        await LowerAsync(store, 20, PeopleLevel.Items);

        await LowerAsync(store, 21, PeopleLevel.Coaching);

        Assert.Equal(PeopleLevel.Items, await LevelAsync(store));
    }

    [Theory, EveryEngine]
    public async Task A_project_that_is_seen_anew_has_the_level_that_was_decided_for_it(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Managed);
        await LowerAsync(store, 20, PeopleLevel.Coaching);
        await store.WriteAsync(session => session.UpsertAsync([Row(PeopleLevel.Managed)], Stop));

        await store.WriteAsync(session => PeopleLevelStore.SettleAsync(session, Project, Stop));

        Assert.Equal(PeopleLevel.Coaching, await LevelAsync(store));
    }

    private async Task<Installation> OpenAsync(Engine engine, string level)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(session => session.UpsertAsync([Row(level)], Stop));
        return store;
    }

    private static ProjectRow Row(string level) => new() { Id = Project, Connection = 1, RemoteId = "P", Title = "Streets", PeopleLevel = level };

    private static SnapshotBody Snapshot(long number) => new()
    {
        Project = Project, Number = number, UpTo = 1, Skills = new Dictionary<string, IReadOnlyDictionary<string, Abstractions.Model.Skill>> { ["1"] = new Dictionary<string, Abstractions.Model.Skill> { ["time"] = Wilson.Skill(10, 7) } },
    };

    private static Task RaiseAsync(Installation store, long position, string level) => store.WriteAsync(session => PeopleLevelStore.AnnounceAsync(
        session, position, Some.Instant, new() { Project = Project, Level = level, Purpose = "p", LegalBasis = "l", Notice = "n", NoticeAt = Some.Instant, EffectiveAt = Some.Instant.AddDays(8), By = "Ada" }, Stop));

    private static Task LowerAsync(Installation store, long position, string level) =>
        store.WriteAsync(session => PeopleLevelStore.LowerAsync(session, position, Some.Instant, new() { Project = Project, Level = level, Reason = "r", By = "Ada" }, [], Stop));

    private static async Task<string> LevelAsync(Installation store) => (await store.ReadAsync(session => ProjectStore.FindAsync(session, Project, Stop)))!.PeopleLevel;

    private static Task<IReadOnlyList<PeopleLevelRow>> HistoryAsync(Installation store) => store.ReadAsync(session => PeopleLevelStore.HistoryAsync(session, Project, Stop));

    private static Task<IReadOnlyList<PeopleLevelRow>> RipeAsync(Installation store, DateTimeOffset now) => store.ReadAsync(session => PeopleLevelStore.RipeAsync(session, now.ToMicros(), Stop));

    private static Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, Abstractions.Model.Skill>>> SkillsAsync(Installation store) => store.ReadAsync(session => SnapshotStore.SkillsAsync(session, Project, Stop));

    private static Task<long> CountAsync(Installation store, string table, long project) =>
        store.ReadAsync(session => session.ScalarAsync<long>($"SELECT count(*) FROM {table} WHERE project_id = @project", new { project }, Stop));
}
