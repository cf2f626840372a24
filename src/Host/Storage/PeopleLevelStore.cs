using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>How far each project may look at people. A project follows its connection until somebody decided for the project itself.</summary>
internal static class PeopleLevelStore
{
    /// <summary>What a snapshot holds about persons where nothing may be held.</summary>
    public const string NoSkills = "{}";

    /// <summary>The level in force. It does not ask whether the project is known yet: events of the house may come before those of its tool.</summary>
    public static async Task<string> OfAsync(Session session, long project, CancellationToken stop) =>
        (await InForceAsync(session, project, stop))?.Level
        ?? await session.ScalarAsync<string>("SELECT people_level FROM setup_connection WHERE id = @connection", new { connection = Slice.ConnectionOf(project) }, stop)
        ?? await session.ScalarAsync<string>("SELECT people_level FROM derived_project WHERE id = @project", new { project }, stop)
        ?? PeopleLevel.Items;

    /// <summary>Every change, newest first.</summary>
    public static Task<IReadOnlyList<PeopleLevelRow>> HistoryAsync(Session session, long project, CancellationToken stop) =>
        session.QueryAsync<PeopleLevelRow>("SELECT * FROM derived_people_level WHERE project_id = @project ORDER BY position DESC", new { project }, stop);

    /// <summary>Announced changes whose date has come.</summary>
    public static Task<IReadOnlyList<PeopleLevelRow>> RipeAsync(Session session, long now, CancellationToken stop) => session.QueryAsync<PeopleLevelRow>(
        "SELECT * FROM derived_people_level WHERE state = 'announced' AND effective_at <= @now ORDER BY position", new { now }, stop);

    public static async Task AnnounceAsync(Session session, long position, DateTimeOffset at, PeopleEvent.Raised body, CancellationToken stop)
    {
        var previous = await OfAsync(session, body.Project, stop);
        await WithdrawAsync(session, body.Project, stop);
        var row = new PeopleLevelRow
        {
            ProjectId = body.Project,
            Position = position,
            Level = body.Level,
            Previous = previous,
            Purpose = body.Purpose,
            LegalBasis = body.LegalBasis,
            Notice = body.Notice,
            Who = body.By,
            At = at.ToMicros(),
            NoticeAt = body.NoticeAt.ToMicros(),
            EffectiveAt = body.EffectiveAt.ToMicros(),
            State = LevelState.Announced,
        };
        await session.UpsertAsync([row], stop);
    }

    public static async Task TakeEffectAsync(Session session, PeopleEvent.Effective body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        if (await session.ScalarAsync<long>("SELECT count(*) FROM derived_people_level WHERE project_id = @Project AND position = @Change AND state = 'announced'", body, stop) == 0) return;
        await session.ExecuteAsync("UPDATE derived_people_level SET state = 'past' WHERE project_id = @Project AND state = 'in force'", body, stop);
        await session.ExecuteAsync("UPDATE derived_people_level SET state = 'in force' WHERE project_id = @Project AND position = @Change", body, stop);
        await SettleAsync(session, body.Project, stop);
        await WorkStore.MarkEffectsAsync(session, body.Project, lanes, Cause.Gate, stop);
    }

    /// <summary>Takes effect at once, and what the lower level does not allow is gone.</summary>
    public static async Task LowerAsync(Session session, long position, DateTimeOffset at, PeopleEvent.Lowered body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var previous = await OfAsync(session, body.Project, stop);
        // Crossed with another change, it must not raise anything unannounced.
        var level = PeopleLevel.IsAbove(body.Level, previous) ? previous : body.Level;
        await WithdrawAsync(session, body.Project, stop);
        await session.ExecuteAsync("UPDATE derived_people_level SET state = 'past' WHERE project_id = @Project AND state = 'in force'", body, stop);
        var row = new PeopleLevelRow
        {
            ProjectId = body.Project,
            Position = position,
            Level = level,
            Previous = previous,
            Reason = body.Reason,
            Who = body.By,
            At = at.ToMicros(),
            EffectiveAt = at.ToMicros(),
            State = LevelState.InForce,
        };
        await session.UpsertAsync([row], stop);
        await SettleAsync(session, body.Project, stop);
        await EraseAsync(session, body.Project, level, stop);
        await WorkStore.MarkEffectsAsync(session, body.Project, lanes, Cause.Gate, stop);
    }

    /// <summary>Has the project's row say what is in force.</summary>
    public static async Task SettleAsync(Session session, long project, CancellationToken stop)
    {
        if (await InForceAsync(session, project, stop) is not { } row) return;
        await session.ExecuteAsync("UPDATE derived_project SET people_level = @Level WHERE id = @ProjectId", row, stop);
    }

    /// <summary>Removes what a level does not allow. What was posted stays: the ledger is what was promised, and taking it back would be a figure too.</summary>
    private static async Task EraseAsync(Session session, long project, string level, CancellationToken stop)
    {
        if (!PeopleLevel.AllowsPersons(level))
        {
            var awards = await session.ExecuteAsync("DELETE FROM derived_award WHERE project_id = @project", new { project }, stop);
            var counters = new CounterDeltas();
            counters.Add(Counter.Awards, project, -awards);
            await CounterStore.AddAsync(session, counters, stop);
        }

        if (PeopleLevel.AllowsOwnFigures(level)) return;
        await session.ExecuteAsync("UPDATE derived_snapshot SET skills = @NoSkills WHERE project_id = @project", new { NoSkills, project }, stop);
        await session.ExecuteAsync("DELETE FROM derived_feedback_seen WHERE project_id = @project", new { project }, stop);
    }

    private static Task<PeopleLevelRow?> InForceAsync(Session session, long project, CancellationToken stop) =>
        session.FirstAsync<PeopleLevelRow>("SELECT * FROM derived_people_level WHERE project_id = @project AND state = 'in force'", new { project }, stop);

    private static Task<int> WithdrawAsync(Session session, long project, CancellationToken stop) =>
        session.ExecuteAsync("UPDATE derived_people_level SET state = 'withdrawn' WHERE project_id = @project AND state = 'announced'", new { project }, stop);
}
