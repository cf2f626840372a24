using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Reads what people switched and which rules were activated.</summary>
internal static class SettingView
{
    public static Task<IReadOnlyList<WriteBackRow>> WriteBackAsync(Session session, CancellationToken stop) =>
        session.QueryAsync<WriteBackRow>("SELECT * FROM derived_write_back WHERE from_position IS NOT NULL ORDER BY project_id, kind", null, stop);

    public static async Task<IReadOnlyDictionary<long, RulesetRow>> RulesetsAsync(Session session, CancellationToken stop) =>
        (await session.QueryAsync<RulesetRow>("SELECT position, hash, activated_at, cause FROM derived_ruleset", null, stop)).ToDictionary(r => r.Position);
}
