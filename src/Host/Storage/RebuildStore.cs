using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>What a rebuild does to the tables.</summary>
internal static class RebuildStore
{
    private const string Lane = "rebuild";

    /// <summary>Every derived table there is, by name: whoever adds one need not remember the rebuild.</summary>
    public static async Task<IReadOnlyList<string>> DerivedTablesAsync(Session session, CancellationToken stop) =>
        [.. (await session.QueryAsync<string>("{tables}", null, stop)).Where(name => name.StartsWith("derived_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Empties what is derived, and the work that rests on it. The mark that is left holds the outbox until <see cref="EndAsync"/>, over a crash too.</summary>
    public static async Task BeginAsync(Session session, CancellationToken stop)
    {
        foreach (var table in await DerivedTablesAsync(session, stop)) await session.ExecuteAsync("{empty} " + table, null, stop);
        await session.ExecuteAsync("{empty} work", null, stop);
        await WorkStore.MarkAsync(session, WorkKind.Rebuild, [Lane], [0], Cause.Rebuild, stop);
    }

    public static async Task<bool> IsUnfinishedAsync(Session session, CancellationToken stop) =>
        await session.ScalarAsync<long>("SELECT count(*) FROM work WHERE kind = @kind", new { kind = WorkKind.Rebuild }, stop) > 0;

    /// <summary>Lets the outbox go on; whoever was leaving a tool goes on leaving.</summary>
    public static async Task EndAsync(Session session, CancellationToken stop)
    {
        await session.ExecuteAsync("DELETE FROM work WHERE kind = @kind", new { kind = WorkKind.Rebuild }, stop);
        await LeaveStore.ResumeAsync(session, stop);
    }

    /// <summary>How many subjects are still due in some lane.</summary>
    public static Task<long> DueAsync(Session session, CancellationToken stop) =>
        session.ScalarAsync<long>("SELECT count(*) FROM work WHERE kind = @kind", new { kind = WorkKind.Item }, stop);
}
