using System.Globalization;
using LabelHub.Plugin.LabelStudio.Observing;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;
using LabelHub.Plugin.LabelStudio.Reviews;

namespace LabelHub.Plugin.LabelStudio;

/// <summary>Takes away what belongs to the connection as a whole: its hooks, and the review projects that hold nobody's work.</summary>
internal sealed class Departure(ILabelStudioApi api, string connection)
{
    public async Task<IReadOnlyList<string>> LeaveAsync(Uri hook, bool restore, CancellationToken stop)
    {
        var left = new List<string>();
        var projects = new List<ProjectAnswer>();
        await foreach (var project in new ProjectWalk(api).AllAsync(stop)) projects.Add(project);
        foreach (var project in projects.OrderBy(project => project.Id))
        {
            foreach (var ours in (await api.ListWebhooksAsync(project.Id, stop)).Where(found => found.Url == hook.AbsoluteUri)) await api.DeleteWebhookAsync(ours.Id!.Value, stop);
            if (!ReviewMarker.IsOf(project.Description, connection)) continue;
            if (!restore) left.Add($"The review project {Name(project)}.");
            else if (await WorkAsync(project, stop) is > 0 and var tasks) left.Add(string.Create(CultureInfo.InvariantCulture, $"The review project {Name(project)}: {tasks} of its tasks hold people's decisions, or were put there by someone else."));
            else await api.DeleteProjectAsync(project.Id, stop);
        }

        return left;
    }

    /// <summary>What is not ours to delete: tasks that somebody has worked on, and those that do not carry a key of ours.</summary>
    private async Task<int> WorkAsync(ProjectAnswer project, CancellationToken stop)
    {
        var kept = 0;
        await foreach (var task in new TaskWalk(api, project.Id, new TaskQuery().OrderedBy("id"), TaskDetail.Plain).ByIdAsync(stop))
        {
            if (task.HasWork || !ReviewTask.IsOurs(task)) kept++;
        }

        return kept;
    }

    private static string Name(ProjectAnswer project) => $"'{project.Title}' ({ToolIds.Text(project.Id)})";
}
