using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Which plugins in force are not here; kept, so that one that returns after a restart is known to have been away.</summary>
internal static class AbsenceStore
{
    public static Task<IReadOnlyList<string>> AllAsync(Session session, CancellationToken stop) => session.QueryAsync<string>("SELECT plugin FROM setup_absence ORDER BY plugin", null, stop);

    public static Task AddAsync(Session session, string plugin, CancellationToken stop) => session.UpsertAsync([new AbsenceRow { Plugin = plugin }], stop);

    public static Task RemoveAsync(Session session, string plugin, CancellationToken stop) => session.ExecuteAsync("DELETE FROM setup_absence WHERE plugin = @plugin", new { plugin }, stop);
}
