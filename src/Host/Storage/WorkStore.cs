using System.Globalization;
using System.Security.Cryptography;
using LabelHub.Host.Work;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>The work table. A row exists while its subject is due; every statement about it is here.</summary>
internal static class WorkStore
{
    /// <summary>Marks subjects due in lanes. News that comes while a subject is worked on raises its mark, so that it stays due.</summary>
    public static async Task MarkAsync(Session session, string kind, IReadOnlyCollection<string> lanes, IReadOnlyCollection<long> subjects, string cause, CancellationToken stop, long notBefore = 0)
    {
        if (subjects.Count == 0) return;
        // One order for all, so that two who mark the same subjects wait for each other instead of for ever.
        var ordered = subjects.Order().ToArray();
        foreach (var lane in lanes)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO work (kind, lane, subject, mark, state, not_before, attempts, lease, fence, cause, reason)
                SELECT @kind, @lane, value, 1, 'ready', @notBefore, 0, 0, 0, @cause, NULL FROM {each ordered} WHERE true
                """ + OnMarked,
                new { kind, lane, ordered, cause, notBefore },
                stop);
        }
    }

    /// <summary>Marks every item of a project due in lanes.</summary>
    public static async Task MarkProjectAsync(Session session, IReadOnlyCollection<string> lanes, long project, string cause, CancellationToken stop)
    {
        foreach (var lane in lanes)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO work (kind, lane, subject, mark, state, not_before, attempts, lease, fence, cause, reason)
                SELECT 'item', @lane, id, 1, 'ready', 0, 0, 0, 0, @cause, NULL FROM derived_item WHERE project_id = @project AND annotations > 0
                """ + OnMarked,
                new { lane, project, cause },
                stop);
        }
    }

    /// <summary>Has every item with an effect looked at anew: what may be sent has changed.</summary>
    public static async Task MarkEffectsAsync(Session session, long project, IReadOnlyList<string> lanes, string cause, CancellationToken stop)
    {
        var items = await session.QueryAsync<long>("SELECT DISTINCT item_id FROM derived_effect WHERE project_id = @project AND item_id <> 0", new { project }, stop);
        await MarkAsync(session, WorkKind.Item, lanes, items, cause, stop);
    }

    /// <summary>Marks every item due in a lane.</summary>
    public static Task MarkAllAsync(Session session, string lane, string cause, CancellationToken stop) => session.ExecuteAsync(
        """
        INSERT INTO work (kind, lane, subject, mark, state, not_before, attempts, lease, fence, cause, reason)
        SELECT 'item', @lane, id, 1, 'ready', 0, 0, 0, 0, @cause, NULL FROM derived_item WHERE annotations > 0
        """ + OnMarked,
        new { lane, cause },
        stop);

    /// <summary>Tells whoever is at work on a subject that what they read has changed: their result is not taken, and the subject is worked on again. Nobody else is given work.</summary>
    public static Task DisturbAsync(Session session, string kind, string lane, long subject, CancellationToken stop) =>
        session.ExecuteAsync("UPDATE work SET mark = mark + 1 WHERE kind = @kind AND lane = @lane AND subject = @subject AND state = 'ready'", new { kind, lane, subject }, stop);

    /// <summary>Forgets what is due in the lanes of a plugin that is gone; all is due again when it comes back.</summary>
    public static Task DropAsync(Session session, string lane, CancellationToken stop) => session.ExecuteAsync(
        "DELETE FROM work WHERE kind IN ('item', 'contributor', 'question') AND lane = @lane AND state = 'ready'", new { lane }, stop);

    /// <summary>Whether subjects of a kind wait for a lane that may run.</summary>
    public static async Task<bool> IsAnyReadyAsync(Session session, string kind, IReadOnlyList<string> silent, CancellationToken stop) => await session.ScalarAsync<long>(
        "SELECT count(*) FROM (SELECT 1 FROM work WHERE kind = @kind AND state = 'ready' AND lane NOT IN @silent LIMIT 1) AS first",
        new { kind, silent = silent.Count == 0 ? [""] : silent.ToArray() },
        stop) > 0;

    /// <summary>Takes subjects under a lease. An attempt counts from here, so that a crash counts too.</summary>
    public static async Task<IReadOnlyList<Claim>> ClaimAsync(Session session, string kind, string lane, int limit, TimeSpan lease, CancellationToken stop)
    {
        var fence = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;
        var rows = await session.QueryAsync<WorkRow>(
            """
            UPDATE work SET lease = {now} + @lease, fence = @fence, attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM work
                WHERE kind = @kind AND lane = @lane AND state = 'ready' AND not_before <= {now} AND lease <= {now}
                ORDER BY mark, id LIMIT @limit {skip-locked})
            RETURNING id, subject, mark, fence, attempts, cause
            """,
            new { kind, lane, limit, lease = lease.ToMicros(), fence },
            stop);
        return [.. rows.Select(r => new Claim { Id = r.Id, Subject = r.Subject, Mark = r.Mark, Fence = r.Fence, Attempts = r.Attempts, Cause = r.Cause }).OrderBy(c => c.Subject)];
    }

    /// <summary>Whether a claim still holds; taken inside the transaction that posts, it locks the row until the end.</summary>
    public static async Task<bool> HoldsAsync(Session session, Claim claim, CancellationToken stop) =>
        await session.ExecuteAsync("UPDATE work SET attempts = attempts WHERE id = @Id AND fence = @Fence AND mark = @Mark", claim, stop) == 1;

    /// <summary>Goes on holding a subject, whatever news came meanwhile.</summary>
    /// <returns>Whether it is still held; if not, another node may be at work on it.</returns>
    public static async Task<bool> KeepAsync(Session session, Claim claim, TimeSpan lease, CancellationToken stop) => await session.ExecuteAsync(
        "UPDATE work SET lease = {now} + @lease WHERE id = @Id AND fence = @Fence", new { claim.Id, claim.Fence, lease = lease.ToMicros() }, stop) == 1;

    /// <summary>The subject had its full result.</summary>
    public static Task DoneAsync(Session session, Claim claim, CancellationToken stop) =>
        session.ExecuteAsync("DELETE FROM work WHERE id = @Id AND fence = @Fence AND mark = @Mark", claim, stop);

    /// <summary>Ends a batch of claims in two statements, inside the transaction that posts their results: what had news meanwhile is given back at once.</summary>
    /// <returns>The subjects that are done.</returns>
    public static async Task<IReadOnlySet<long>> EndAsync(Session session, IReadOnlyCollection<Claim> claims, CancellationToken stop)
    {
        if (claims.Count == 0) return new HashSet<long>();
        var (ids, fences) = (claims.Select(c => c.Id).ToArray(), claims.Select(c => c.Fence).Distinct().ToArray());
        var read = claims.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id}/{c.Fence}/{c.Mark}")).ToArray();
        var done = await session.QueryAsync<long>("DELETE FROM work WHERE id IN @ids AND id || '/' || fence || '/' || mark IN @read RETURNING subject", new { ids, read }, stop);
        if (done.Count < claims.Count)
        {
            await session.ExecuteAsync(
                "UPDATE work SET lease = 0, fence = 0, not_before = {now}, attempts = attempts - 1, reason = NULL WHERE id IN @ids AND fence IN @fences", new { ids, fences }, stop);
        }

        return done.ToHashSet();
    }

    /// <summary>The subject is done, unless news came meanwhile: then it is given back at once.</summary>
    public static async Task DoneOrReleaseAsync(Session session, Claim claim, CancellationToken stop)
    {
        if (await HoldsAsync(session, claim, stop)) await DoneAsync(session, claim, stop);
        else await ReleaseAsync(session, claim, TimeSpan.Zero, null, counts: false, stop);
    }

    /// <summary>Gives the subject back, to be tried again; an attempt given back for news does not count.</summary>
    public static Task ReleaseAsync(Session session, Claim claim, TimeSpan wait, string? reason, bool counts, CancellationToken stop) => session.ExecuteAsync(
        "UPDATE work SET lease = 0, fence = 0, not_before = {now} + @wait, attempts = attempts - @back, reason = @reason WHERE id = @Id AND fence = @Fence",
        new { claim.Id, claim.Fence, wait = wait.ToMicros(), back = counts ? 0 : 1, reason },
        stop);

    /// <summary>Ends every lease: nobody is left who could hold one. The attempts stay counted.</summary>
    public static Task ReleaseAllAsync(Session session, CancellationToken stop) => session.ExecuteAsync("UPDATE work SET lease = 0, fence = 0 WHERE lease > 0", null, stop);

    public static Task ParkAsync(Session session, Claim claim, string reason, CancellationToken stop) => session.ExecuteAsync(
        "UPDATE work SET state = 'parked', lease = 0, fence = 0, reason = @reason WHERE id = @Id AND fence = @Fence", new { claim.Id, claim.Fence, reason }, stop);

    /// <summary>Parks something that never had a lane, such as an event that cannot be read.</summary>
    public static Task ParkAsync(Session session, string kind, string lane, long subject, string reason, CancellationToken stop) => session.ExecuteAsync(
        """
        INSERT INTO work (kind, lane, subject, mark, state, not_before, attempts, lease, fence, cause, reason)
        VALUES (@kind, @lane, @subject, 1, 'parked', 0, 1, 0, 0, 'news', @reason)
        ON CONFLICT (kind, lane, subject) DO UPDATE SET state = 'parked', reason = excluded.reason, attempts = work.attempts + 1
        """,
        new { kind, lane, subject, reason },
        stop);

    public static async Task<bool> RetryAsync(Session session, long id, CancellationToken stop) =>
        await session.ExecuteAsync("UPDATE work SET state = 'ready', not_before = 0, attempts = 0, mark = mark + 1, reason = NULL WHERE id = @id AND state = 'parked'", new { id }, stop) == 1;

    public static async Task<bool> DiscardAsync(Session session, long id, CancellationToken stop) =>
        await session.ExecuteAsync("DELETE FROM work WHERE id = @id AND state = 'parked'", new { id }, stop) == 1;

    private const string OnMarked =
        """
         ON CONFLICT (kind, lane, subject) DO UPDATE SET
            mark = work.mark + 1, state = 'ready', not_before = CASE WHEN excluded.not_before < work.not_before THEN excluded.not_before ELSE work.not_before END, attempts = 0, reason = NULL,
            cause = CASE WHEN work.cause = 'news' OR (work.cause = 'tool' AND excluded.cause <> 'news') THEN work.cause ELSE excluded.cause END
        """;
}
