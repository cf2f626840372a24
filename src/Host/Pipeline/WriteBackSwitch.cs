using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>Switches writing back on or off for a project, from now on. What was wanted before is listed as a plan.</summary>
internal sealed class WriteBackSwitch(HouseLog house, Hub hub)
{
    /// <returns>Whether there is such a project.</returns>
    public async Task<bool> SetAsync(long project, IReadOnlyDictionary<string, bool> kinds, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => ProjectStore.FindAsync(session, project, stop), stop) is null) return false;
        await house.AppendAsync(EventKind.WriteBackSet, new HouseEvent.WriteBack { Project = project, Kinds = kinds }, null, stop);
        return true;
    }
}
