using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Lists effects by keyset, those of the newest items first: each part of a list goes by an index of its own and stops at the limit.</summary>
internal static class EffectListView
{
    /// <param name="session">Where to read.</param>
    /// <param name="query">Which effects.</param>
    /// <param name="after">The item, key and generation of the last effect seen.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Task<IReadOnlyList<EffectRow>> ListAsync(Session session, EffectQuery query, (long Item, string Key, int Generation) after, int limit, CancellationToken stop)
    {
        string[] parts = query.State switch
        {
            EffectState.Held => [Part("state = 'held'", query), Part($"state = 'wanted' AND {Closed(query)}", query)],
            EffectState.Wanted => [Part($"state = 'wanted' AND NOT {Closed(query)}", query)],
            null => [Part("1 = 1", query)],
            _ => [Part("state = @State", query)],
        };
        var sql = $"SELECT * FROM ({string.Join(" UNION ALL ", parts.Select((part, number) => $"SELECT * FROM ({part}) part{number}"))}) listed {Order}";
        return session.QueryAsync<EffectRow>(sql, new { query.State, query.Project, query.Kind, query.Closed, after.Item, after.Key, after.Generation, limit }, stop);
    }

    public static Task<EffectRow?> FindAsync(Session session, string key, int generation, CancellationToken stop) =>
        session.FirstAsync<EffectRow>("SELECT * FROM derived_effect WHERE effect_key = @key AND generation = @generation", new { key, generation }, stop);

    private const string Order = "ORDER BY item_id DESC, effect_key, generation LIMIT @limit";

    private static string Part(string condition, EffectQuery query) =>
        $"""
        SELECT * FROM derived_effect
        WHERE {condition}{(query.Project is null ? "" : " AND project_id = @Project")}{(query.Kind is null ? "" : " AND kind = @Kind")}
          AND item_id <= @Item AND (item_id < @Item OR effect_key > @Key OR (effect_key = @Key AND generation > @Generation))
        {Order}
        """;

    private static string Closed(EffectQuery query) =>
        query.IsStopped ? "(1 = 1)" : query.Closed.Length == 0 ? "(1 = 0)" : "((CAST(project_id AS text) || '/' || kind) IN @Closed)";
}
