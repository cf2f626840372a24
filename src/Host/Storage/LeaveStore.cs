using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Connections that leave their tools.</summary>
internal static class LeaveStore
{
    /// <summary>SQL: whether an effect <c>e</c> has arrived in the tool.</summary>
    public const string IsWritten = "EXISTS (SELECT 1 FROM receipt r WHERE r.item_id = e.item_id AND r.effect_key = e.effect_key AND r.generation = e.generation AND r.act = 'send' AND r.outcome = 'done')";

    /// <summary>SQL: whether it was taken back since.</summary>
    public const string IsTakenBack = "EXISTS (SELECT 1 FROM receipt r WHERE r.item_id = e.item_id AND r.effect_key = e.effect_key AND r.generation = e.generation AND r.act IN ('revert', 'fulfil') AND r.outcome = 'done')";

    /// <summary>What was wanted there is wanted no more: every item and project with an effect is looked at anew, then the hooks go.</summary>
    public static async Task BeginAsync(Session session, HouseEvent.ConnectionLeaves body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        // What a rebuild reads is old: how the connection stands now is what people set up.
        if (await RebuildStore.IsUnfinishedAsync(session, stop)) return;
        await ReconsiderAsync(session, body.Connection, lanes, stop);
        await WorkStore.MarkAsync(session, WorkKind.Leave, [WorkLane.Outbox], [body.Connection], Cause.Gate, stop);
    }

    /// <summary>Marks every connection that has not left yet: what was due for it may be forgotten.</summary>
    public static async Task ResumeAsync(Session session, CancellationToken stop) => await WorkStore.MarkAsync(
        session, WorkKind.Leave, [WorkLane.Outbox], await session.QueryAsync<long>("SELECT id FROM setup_connection WHERE leaving IS NOT NULL AND state <> 'left'", null, stop), Cause.Gate, stop);

    /// <summary>Has all that is wanted of a tool decided anew.</summary>
    public static async Task ReconsiderAsync(Session session, long connection, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        foreach (var project in await session.QueryAsync<long>("SELECT id FROM derived_project WHERE connection = @connection ORDER BY id", new { connection }, stop))
        {
            await WorkStore.MarkEffectsAsync(session, project, lanes, Cause.Gate, stop);
            await ProjectEffectStore.PostAsync(session, project, stop);
        }
    }

    public static Task SetAsync(Session session, long connection, string way, CancellationToken stop) => session.ExecuteAsync(
        "UPDATE setup_connection SET leaving = @way, state = 'leaving', reason = NULL, left_behind = NULL WHERE id = @connection", new { connection, way }, stop);

    public static Task EndAsync(Session session, long connection, IReadOnlyList<string> leftBehind, CancellationToken stop) => session.ExecuteAsync(
        "UPDATE setup_connection SET state = 'left', reason = NULL, left_behind = @lines WHERE id = @connection AND leaving IS NOT NULL", new { connection, lines = Content.Write(leftBehind) }, stop);

    /// <summary>How many effects still have to be decided anew or taken back before the connection may go.</summary>
    public static Task<long> PendingAsync(Session session, long connection, string way, CancellationToken stop) => session.ScalarAsync<long>(
        way == LeaveWay.Keep
            ? "SELECT count(*) FROM derived_effect WHERE connection = @connection AND state = 'wanted'"
            : $"SELECT count(*) FROM derived_effect e WHERE connection = @connection AND (state IN ('wanted', 'held', 'sent') OR (state = 'withdrawn' AND {IsWritten} AND NOT {IsTakenBack}))",
        new { connection }, stop);
}
