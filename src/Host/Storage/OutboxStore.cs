using System.Globalization;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Effects on their way, and the receipts that prove what became of them.</summary>
internal static class OutboxStore
{
    /// <param name="session">Where to read.</param>
    /// <param name="connection">The tool.</param>
    /// <param name="closed">The projects and kinds of which nothing may be sent now.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Task<IReadOnlyList<EffectRow>> WantedAsync(Session session, long connection, IReadOnlyCollection<(long Project, string Kind)> closed, int limit, CancellationToken stop) => session.QueryAsync<EffectRow>(
        $"""
        SELECT * FROM derived_effect WHERE connection = @connection AND state = 'wanted' {(closed.Count == 0 ? "" : "AND (CAST(project_id AS text) || '/' || kind) NOT IN @keys")}
        ORDER BY position, effect_key LIMIT @limit
        """,
        new { connection, limit, keys = closed.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Project}/{pair.Kind}")).ToArray() }, stop);

    public static Task<EffectRow?> FindAsync(Session session, EffectRow effect, CancellationToken stop) => session.FirstAsync<EffectRow>(
        "SELECT * FROM derived_effect WHERE effect_key = @EffectKey AND generation = @Generation", effect, stop);

    public static Task<IReadOnlyList<ReceiptRow>> ReceiptsAsync(Session session, EffectRow effect, CancellationToken stop) => session.QueryAsync<ReceiptRow>(
        "SELECT * FROM receipt WHERE item_id = @ItemId AND effect_key = @EffectKey AND generation = @Generation ORDER BY id", effect, stop);

    /// <summary>Writes an attempt down before anything is sent.</summary>
    public static async Task<ReceiptRow> BeginAsync(Session session, EffectRow effect, string act, CancellationToken stop)
    {
        var row = new ReceiptRow
        {
            EffectKey = effect.EffectKey,
            Generation = effect.Generation,
            ProjectId = effect.ProjectId,
            ItemId = effect.ItemId,
            Connection = effect.Connection,
            Plugin = effect.Plugin,
            Kind = effect.Kind,
            Act = act,
            Json = effect.Json,
            ContentHash = effect.ContentHash,
            Position = effect.Position,
            // On the database's clock: the hourly budgets of several nodes are one.
            StartedAt = await session.NowAsync(stop),
        };
        await session.InsertAsync([row], stop);
        await DisturbAsync(session, row.Plugin, row.ItemId, stop);
        return (await ReceiptsAsync(session, effect, stop))[^1];
    }

    public static async Task EndAsync(Session session, ReceiptRow receipt, string outcome, Sighting? found, string? answer, long at, CancellationToken stop)
    {
        await session.ExecuteAsync(
            "UPDATE receipt SET ended_at = @at, outcome = @outcome, object_id = @ObjectId, stamp = @Stamp, answer = @answer WHERE id = @Id AND ended_at IS NULL",
            new { receipt.Id, at, outcome, found?.ObjectId, found?.Stamp, answer },
            stop);
        // What the house wants of an item is posted where a fact is recorded: no lane comes by for it.
        if (receipt is { Plugin: ProjectEffects.House, ItemId: not 0 }) await SecondLookPostStore.SettleAsync(session, [receipt.ItemId], stop);
        await DisturbAsync(session, receipt.Plugin, receipt.ItemId, stop);
        if (receipt is { Kind: EffectKind.Consensus, Act: ReceiptAct.Revert }) await LetAskAsync(session, receipt.ItemId, stop);
    }

    /// <param name="session">Where to write.</param>
    /// <param name="effect">The effect as it was read.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="position">The position its receipt names, from which it is derived from now on; <see langword="null"/> leaves it.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task SetStateAsync(Session session, EffectRow effect, string state, string? reason, long? position, CancellationToken stop)
    {
        var changed = await session.ExecuteAsync(
            "UPDATE derived_effect SET state = @state, reason = @reason, position = coalesce(@position, position) WHERE effect_key = @EffectKey AND generation = @Generation AND content_hash = @ContentHash AND state = 'wanted'",
            new { effect.EffectKey, effect.Generation, effect.ContentHash, state, reason, position },
            stop);
        if (changed == 0) return; // It changed meanwhile; its lane decides from the receipt.
        await DisturbAsync(session, effect.Plugin, effect.ItemId, stop);
        var counters = new CounterDeltas();
        counters.AddEffect(EffectState.Wanted, effect.Kind, effect.ProjectId, -1);
        counters.AddEffect(state, effect.Kind, effect.ProjectId, 1);
        await CounterStore.AddAsync(session, counters, stop);
    }

    /// <summary>Nobody was asked for another label while the answers were told: whoever waited for that looks again.</summary>
    private static async Task LetAskAsync(Session session, long item, CancellationToken stop) => await WorkStore.MarkAsync(
        session, WorkKind.Item,
        await session.QueryAsync<string>("SELECT DISTINCT plugin FROM derived_effect WHERE item_id = @item AND kind = @kind AND state = 'held'", new { item, kind = EffectKind.Label }, stop),
        [item], Cause.Receipt, stop);

    /// <summary>A lane that read the effect before this would write over what became of it, and count it twice.</summary>
    private static Task DisturbAsync(Session session, string plugin, long item, CancellationToken stop) => WorkStore.DisturbAsync(session, WorkKind.Item, plugin, item, stop);
}
