using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Api.Reads.Guidelines;

/// <summary>Reads decision records.</summary>
internal sealed class RecordReading(Hub hub)
{
    /// <summary>Every record of a project by number, those that were withdrawn too.</summary>
    /// <returns><see langword="null"/> when there is no such project.</returns>
    public Task<IReadOnlyList<DecisionRecord>?> AllAsync(long project, CancellationToken stop) => hub.ReadAsync<IReadOnlyList<DecisionRecord>?>(
        async session => await ProjectStore.FindAsync(session, project, stop) is null ? null : [.. (await DecisionRecordStore.AllAsync(session, project, stop)).Select(DecisionRecord.Of)], stop);
}
