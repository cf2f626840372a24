using LabelHub.Host.Facts;
using LabelHub.Host.Work;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Posts differences about items, each guarded by the claim it was computed under, in one transaction.</summary>
internal static class ItemPostStore
{
    /// <summary>Posts what is still under claim; subjects with news meanwhile are given back.</summary>
    public static async Task<int> PostAsync(Session session, string plugin, IReadOnlyList<(Claim Claim, ItemDifference? Difference)> results, IReadOnlyCollection<string> neighbours, IReadOnlyCollection<string> people, CancellationToken stop)
    {
        var done = await WorkStore.EndAsync(session, [.. results.Select(r => r.Claim)], stop);
        var held = results.Where(r => done.Contains(r.Claim.Subject)).ToArray();
        var differences = held.Select(h => h.Difference).OfType<ItemDifference>().ToArray();
        await WriteAsync(session, plugin, differences, stop);
        foreach (var cause in held.Where(h => h.Difference is { ConcernsNeighbours: true }).GroupBy(h => h.Claim.Cause == Cause.Tool ? Cause.Tool : Cause.Neighbour))
        {
            await WorkStore.MarkAsync(session, WorkKind.Item, neighbours, [.. cause.Select(h => h.Difference!.ItemId)], cause.Key, stop);
        }

        await WorkStore.MarkAsync(session, WorkKind.Outbox, [WorkLane.Outbox], [.. differences.SelectMany(d => d.Effects.ToWrite).Where(e => e.State == EffectState.Wanted).Select(e => e.Connection).Distinct()], Cause.News, stop);
        await WorkStore.MarkAsync(session, WorkKind.Fuse, [WorkLane.Fuse], [.. differences.Where(d => d.AwaitsCount).Select(d => d.ProjectId).Distinct()], Cause.Tool, stop);
        await WorkStore.MarkAsync(session, WorkKind.Contributor, people, [.. differences.SelectMany(d => d.Contributors).Distinct()], Cause.News, stop);
        await QuestionStore.PostAsync(session, plugin, [.. differences.Select(d => d.Questions)], stop);
        return held.Length;
    }

    /// <summary>What a plugin said stands, marked stale, and what rests on it is held, until it can be asked again.</summary>
    public static async Task MarkStaleAsync(Session session, string plugin, IReadOnlyCollection<long> items, CancellationToken stop)
    {
        foreach (var ids in items.Order().Chunk(500))
        {
            await session.ExecuteAsync("UPDATE derived_finding SET stale = @yes WHERE item_id IN @ids AND plugin = @plugin", new { ids, plugin, yes = true }, stop);
            var rows = await session.QueryAsync<EffectRow>("SELECT * FROM derived_effect WHERE item_id IN @ids AND plugin = @plugin AND state = 'wanted'", new { ids, plugin }, stop);
            var counters = new CounterDeltas();
            foreach (var row in rows)
            {
                counters.AddEffect(row.State, row.Kind, row.ProjectId, -1);
                (row.State, row.Reason) = (EffectState.Held, $"stale: plugin '{plugin}' could not be asked again");
                counters.AddEffect(row.State, row.Kind, row.ProjectId, 1);
            }

            await session.UpsertAsync(rows, stop);
            await CounterStore.AddAsync(session, counters, stop);
        }
    }

    /// <summary>The same for every item at which a plugin that may not run is due.</summary>
    public static async Task MarkDueStaleAsync(Session session, string plugin, CancellationToken stop)
    {
        var due = await session.QueryAsync<long>(
            """
            SELECT w.subject FROM work w WHERE w.kind = 'item' AND w.lane = @plugin AND w.state = 'ready' AND (
                EXISTS (SELECT 1 FROM derived_finding f WHERE f.item_id = w.subject AND f.plugin = @plugin AND NOT f.stale)
                OR EXISTS (SELECT 1 FROM derived_effect e WHERE e.item_id = w.subject AND e.plugin = @plugin AND e.state = 'wanted'))
            LIMIT 500
            """,
            new { plugin },
            stop);
        if (due.Count > 0) await MarkStaleAsync(session, plugin, due, stop);
    }

    /// <summary>The same, a stretch at a time, for every item of which a plugin that is gone says something.</summary>
    /// <returns>Whether there is more.</returns>
    public static async Task<bool> MarkGoneStaleAsync(Session session, string plugin, CancellationToken stop)
    {
        var standing = await session.QueryAsync<long>(
            """
            SELECT item_id FROM derived_finding WHERE plugin = @plugin AND NOT stale
            UNION SELECT item_id FROM derived_effect WHERE plugin = @plugin AND state = 'wanted'
            LIMIT 500
            """,
            new { plugin },
            stop);
        await MarkStaleAsync(session, plugin, standing, stop);
        return standing.Count > 0;
    }

    private static async Task WriteAsync(Session session, string plugin, IReadOnlyList<ItemDifference> differences, CancellationToken stop)
    {
        foreach (var row in differences.SelectMany(d => d.Checks.Removed)) await session.ExecuteAsync("DELETE FROM derived_check WHERE annotation_id = @AnnotationId AND plugin = @Plugin", row, stop);
        foreach (var row in differences.SelectMany(d => d.Findings.Removed)) await session.ExecuteAsync("DELETE FROM derived_finding WHERE annotation_id = @AnnotationId AND plugin = @Plugin AND finding_key = @FindingKey", row, stop);
        foreach (var row in differences.SelectMany(d => d.Consensus.Removed)) await session.ExecuteAsync("DELETE FROM derived_consensus WHERE item_id = @ItemId AND field = @Field", row, stop);
        foreach (var row in differences.SelectMany(d => d.Judgements.Removed)) await session.ExecuteAsync("DELETE FROM derived_judgement WHERE item_id = @ItemId AND field = @Field AND contributor_id = @ContributorId", row, stop);
        foreach (var row in differences.SelectMany(d => d.Effects.Removed)) await session.ExecuteAsync("DELETE FROM derived_effect WHERE effect_key = @EffectKey AND generation = @Generation", row, stop);
        await session.UpsertAsync([.. differences.SelectMany(d => d.Checks.ToWrite)], stop);
        await session.UpsertAsync([.. differences.SelectMany(d => d.Findings.ToWrite)], stop);
        await session.UpsertAsync([.. differences.SelectMany(d => d.Consensus.ToWrite)], stop);
        await session.UpsertAsync([.. differences.SelectMany(d => d.Judgements.ToWrite)], stop);
        await session.UpsertAsync([.. differences.SelectMany(d => d.Effects.ToWrite)], stop);
        foreach (var difference in differences) await WriteItemAsync(session, difference, stop);
        var counters = new CounterDeltas();
        foreach (var difference in differences) difference.Count(counters);
        await CounterStore.AddAsync(session, counters, stop);
    }

    private static Task WriteItemAsync(Session session, ItemDifference difference, CancellationToken stop)
    {
        var findings = difference.Findings.Added.Count - difference.Findings.Removed.Count;
        if (findings == 0 && difference.Errors == 0 && difference.Settled is null && !difference.Consensus.IsAny) return Task.CompletedTask;
        return session.ExecuteAsync(
            """
            UPDATE derived_item SET findings = findings + @findings, errors = errors + @errors,
                settled = coalesce(@settled, settled), agreement = CASE WHEN @relabelled THEN @agreement ELSE agreement END
            WHERE id = @ItemId
            """,
            new { findings, errors = difference.Errors, settled = difference.Settled, relabelled = difference.Consensus.IsAny, agreement = difference.Agreement, difference.ItemId },
            stop);
    }
}
