using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Lists effects by keyset, those of the newest items first.</summary>
internal static class EffectListView
{
    /// <param name="session">Where to read.</param>
    /// <param name="state">One state, or <see langword="null"/> for all.</param>
    /// <param name="after">The item, key and generation of the last effect seen.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Task<IReadOnlyList<EffectRow>> ListAsync(Session session, string? state, (long Item, string Key, int Generation) after, int limit, CancellationToken stop) => session.QueryAsync<EffectRow>(
        $"""
        SELECT * FROM derived_effect
        WHERE {(state is null ? "1 = 1" : "state = @state")}
          AND item_id <= @Item AND (item_id < @Item OR effect_key > @Key OR (effect_key = @Key AND generation > @Generation))
        ORDER BY item_id DESC, effect_key, generation LIMIT @limit
        """,
        new { state, after.Item, after.Key, after.Generation, limit },
        stop);
}
