using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>What may be sent, and how fast: on the database's clock, which all nodes share.</summary>
internal static class ValveStore
{
    private const long OnlyOne = 1;
    private static readonly long Hour = TimeSpan.FromHours(1).ToMicros();

    public static Task<HaltRow?> HaltAsync(Session session, CancellationToken stop) => session.FirstAsync<HaltRow>("SELECT * FROM derived_halt", null, stop);

    /// <summary>Every valve that is set, with where it stands.</summary>
    public static async Task<IReadOnlyList<Valve>> AllAsync(Session session, CancellationToken stop)
    {
        var valves = new List<Valve>();
        foreach (var row in await session.QueryAsync<ValveRow>("SELECT * FROM derived_valve ORDER BY project_id, kind", null, stop)) valves.Add(await ReadAsync(session, row, stop));
        return valves;
    }

    /// <summary>The kinds of effect that may be written into a connection's projects.</summary>
    public static async Task<ILookup<long, string>> OnAsync(Session session, long connection, CancellationToken stop) =>
        (await session.QueryAsync<WriteBackRow>("SELECT w.* FROM derived_write_back w JOIN derived_project p ON p.id = w.project_id WHERE p.connection = @connection AND w.from_position IS NOT NULL ORDER BY w.project_id, w.kind", new { connection }, stop))
            .ToLookup(row => row.ProjectId, row => row.Kind);

    /// <summary>What keeps an attempt from beginning; asked in the transaction that writes it down. One that was begun before is only kept by a stop.</summary>
    public static async Task<Closing?> ClosedAsync(Session session, EffectRow effect, bool begun, CancellationToken stop)
    {
        var halt = await HaltAsync(session, stop);
        if (begun) return Closing.Of(halt);
        // Whoever leaves a tool takes back what is theirs: neither a look at the first few nor a budget is to keep it there.
        var row = await session.FirstAsync<ValveRow>(
            "SELECT * FROM derived_valve WHERE project_id = @ProjectId AND kind = @Kind AND NOT EXISTS (SELECT 1 FROM setup_connection c WHERE c.id = @Connection AND c.leaving IS NOT NULL)", effect, stop);
        return row is null ? Closing.Of(halt) : (await ReadAsync(session, row, stop)).Closed(halt);
    }

    public static async Task SetAsync(Session session, DateTimeOffset at, ValveEvent.Set body, CancellationToken stop)
    {
        var row = await session.FirstAsync<ValveRow>("SELECT * FROM derived_valve WHERE project_id = @Project AND kind = @Kind", body, stop) ?? new() { ProjectId = body.Project, Kind = body.Kind };
        if (body.Canary is { } canary) row.CanarySince = canary ? row.CanarySince ?? at.ToMicros() : null;
        if (body.Hourly is { } hourly) row.Hourly = hourly > 0 ? hourly : null;
        await session.UpsertAsync([row], stop);
        await MarkOutboxAsync(session, body.Project, stop);
    }

    public static async Task GoOnAsync(Session session, ValveEvent.GoOn body, CancellationToken stop)
    {
        await session.ExecuteAsync("UPDATE derived_valve SET canary_since = NULL WHERE project_id = @Project AND kind = @Kind", body, stop);
        await MarkOutboxAsync(session, body.Project, stop);
    }

    /// <summary>The newest word counts, however often it is recorded: once when it is said, and once when the log is read.</summary>
    public static async Task HaltAsync(Session session, long position, DateTimeOffset at, ValveEvent.Writing body, CancellationToken stop)
    {
        if (await HaltAsync(session, stop) is { } known && known.Position > position) return;
        await session.UpsertAsync([new HaltRow { Id = OnlyOne, Position = position, Stopped = body.Stopped, At = at.ToMicros(), Person = body.By, Why = body.Why }], stop);
        if (!body.Stopped) await MarkOutboxAsync(session, null, stop);
    }

    private static async Task MarkOutboxAsync(Session session, long? project, CancellationToken stop) => await WorkStore.MarkAsync(
        session, WorkKind.Outbox, [WorkLane.Outbox],
        await session.QueryAsync<long>("SELECT DISTINCT connection FROM derived_effect WHERE state = 'wanted' AND (@project IS NULL OR project_id = @project)", new { project }, stop), Cause.Gate, stop);

    private static async Task<Valve> ReadAsync(Session session, ValveRow row, CancellationToken stop) => new()
    {
        Project = row.ProjectId,
        Kind = row.Kind,
        Hourly = row.Hourly,
        SentSinceCanary = row.CanarySince is null ? null : await session.ScalarAsync<long>(
            "SELECT count(*) FROM receipt WHERE project_id = @ProjectId AND kind = @Kind AND started_at >= @CanarySince AND act = 'send' AND (outcome IS NULL OR outcome = 'done')", row, stop),
        // The oldest of as many as the budget allows: when it is an hour old, there is room again.
        FreeAt = row.Hourly is null ? null : await session.ScalarAsync<long?>(
            "SELECT started_at + @Hour FROM receipt WHERE project_id = @ProjectId AND kind = @Kind AND started_at > {now} - @Hour ORDER BY started_at DESC LIMIT 1 OFFSET @before",
            new { row.ProjectId, row.Kind, Hour, before = row.Hourly - 1 }, stop),
    };
}
