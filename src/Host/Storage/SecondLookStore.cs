using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Second looks, and what there is to draw from.</summary>
internal static class SecondLookStore
{
    public const int Labels = LookDifference.Labels;

    /// <summary>
    /// Settled by one person alone. What a person decided, or is being looked at already, tells nothing of the rest; and where the consensus stands in the tool, or is
    /// on its way there, a second answer would not be blind.
    /// </summary>
    private const string IsSingle =
        """
        NOT i.ended AND i.settled AND i.overlap <= 1 AND i.annotations >= 1
        AND (i.annotations = 1 OR 1 = (SELECT count(DISTINCT a.contributor_id) FROM derived_annotation a WHERE a.item_id = i.id AND NOT a.ended AND NOT a.skipped AND NOT a.gold AND NOT a.correction))
        AND NOT EXISTS (SELECT 1 FROM derived_decision d WHERE d.item_id = i.id)
        AND NOT EXISTS (SELECT 1 FROM derived_second_look_item l JOIN derived_second_look s ON s.id = l.second_look_id WHERE l.item_id = i.id AND s.ended_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM derived_effect e WHERE e.item_id = i.id AND e.kind = 'consensus' AND e.state IN ('wanted', 'sent', 'overridden'))
        """;

    public static Task<SecondLookRow?> FindAsync(Session session, long id, CancellationToken stop) => session.FirstAsync<SecondLookRow>("SELECT * FROM derived_second_look WHERE id = @id", new { id }, stop);

    /// <summary>A connection's second looks, newest first.</summary>
    public static Task<IReadOnlyList<SecondLookRow>> OfConnectionAsync(Session session, long connection, CancellationToken stop) =>
        session.QueryAsync<SecondLookRow>("SELECT * FROM derived_second_look WHERE connection = @connection ORDER BY id DESC", new { connection }, stop);

    /// <summary>What there is to draw from in a project.</summary>
    public static Task<IReadOnlyList<Single>> SinglesAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<Single>(
        $"SELECT i.id, i.remote_id FROM derived_item i WHERE i.project_id = @project AND {IsSingle}", new { project }, stop);

    /// <summary>How many there are to draw from in a project.</summary>
    public static Task<long> SingleCountAsync(Session session, long project, CancellationToken stop) => session.ScalarAsync<long>(
        $"SELECT count(*) FROM derived_item i WHERE i.project_id = @project AND {IsSingle}", new { project }, stop);

    /// <summary>Which of the items a second look asks about.</summary>
    public static async Task<IReadOnlySet<long>> AskedAsync(Session session, long[] ids, CancellationToken stop) => (await session.QueryAsync<long>(
        "SELECT l.item_id FROM derived_second_look_item l JOIN derived_second_look s ON s.id = l.second_look_id WHERE l.item_id IN @ids AND s.ended_at IS NULL", new { ids }, stop)).ToHashSet();

    /// <summary>It is asked for from now on; until a second answer the items are not settled, so that nobody sees others' answers before giving it.</summary>
    public static async Task AskAsync(Session session, long position, DateTimeOffset at, SecondLookEvent.Asked body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var offset = (await ConnectionStore.FindAsync(session, body.Connection, stop))?.ClockOffset ?? 0;
        var strata = body.Parts.Select(part => new Stratum { Project = part.Project, Size = part.Size, Asked = part.Items.Count }).ToArray();
        await session.UpsertAsync([new SecondLookRow { Id = position, Connection = body.Connection, Seed = body.Seed, Percent = body.Percent, Strata = Content.Write(strata), Person = body.By, At = at.ToMicros(), AskedAt = at.ToMicros() + offset }], stop);
        await session.UpsertAsync([.. body.Parts.SelectMany(part => part.Items.Select(item => new SecondLookItemRow { SecondLookId = position, ItemId = item, ProjectId = part.Project }))], stop);
        await RecomputeAsync(session, [.. body.Parts.SelectMany(part => part.Items)], lanes, stop);
    }

    /// <summary>What was not asked yet is not asked any more; what was asked, and its answers, stay.</summary>
    public static async Task EndAsync(Session session, DateTimeOffset at, SecondLookEvent.Ended body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        await session.ExecuteAsync("UPDATE derived_second_look SET ended_at = @at WHERE id = @SecondLook AND ended_at IS NULL", new { body.SecondLook, at = at.ToMicros() }, stop);
        await RecomputeAsync(session, await session.QueryAsync<long>("SELECT item_id FROM derived_second_look_item WHERE second_look_id = @SecondLook ORDER BY item_id", body, stop), lanes, stop);
    }

    private static async Task RecomputeAsync(Session session, IReadOnlyList<long> items, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        await SecondLookPostStore.SettleAsync(session, items, stop);
        var known = new List<long>();
        foreach (var ids in items.Chunk(500)) known.AddRange(await session.QueryAsync<long>("SELECT id FROM derived_item WHERE id IN @ids", new { ids }, stop));
        await WorkStore.MarkAsync(session, WorkKind.Item, lanes, known, Cause.Gate, stop);
    }

    /// <summary>An item that one person alone has answered.</summary>
    public sealed class Single
    {
        public long Id { get; set; }

        public string RemoteId { get; set; } = "";
    }

    /// <summary>A project's part of a second look.</summary>
    public sealed record Stratum
    {
        public required long Project { get; init; }

        public required long Size { get; init; }

        public required long Asked { get; init; }
    }
}
