using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Which builds of plugins an admin let run.</summary>
internal static class ApprovalStore
{
    public static Task<IReadOnlyList<string>> HashesAsync(Session session, CancellationToken stop) => session.QueryAsync<string>("SELECT hash FROM setup_approval ORDER BY hash", null, stop);

    public static Task AddAsync(Session session, ApprovalRow row, CancellationToken stop) => session.UpsertAsync([row], stop);
}
