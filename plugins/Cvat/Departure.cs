using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat;

/// <summary>Takes away the hooks that lead here.</summary>
internal sealed class Departure(CvatApi api)
{
    public async Task<IReadOnlyList<string>> LeaveAsync(Uri hook, CancellationToken stop)
    {
        var projects = await api.ProjectsAsync(stop).Select(project => project.Need("id").Whole()).ToListAsync(stop);
        foreach (var project in projects)
        {
            var ours = await api.HooksAsync(project, stop).Select(Hook.Read).Where(found => found.Url == hook.AbsoluteUri).ToListAsync(stop);
            foreach (var found in ours) await api.DeleteHookAsync(found.Id, stop);
        }

        return [];
    }
}
