using System.Runtime.CompilerServices;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Observing;

/// <summary>Walks tasks by id: each page begins above the last id, so that deletions meanwhile hide nobody.</summary>
internal sealed class TaskWalk(ILabelStudioApi api, long project, TaskQuery query, TaskDetail detail)
{
    public async IAsyncEnumerable<TaskAnswer> ByIdAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var last = 0L;
        while (true)
        {
            var page = (await api.ListTasksAsync(project, query.IdAbove(last), detail, stop)).Content;
            if (page.Tasks.Count > 0 && page.Tasks.Min(task => task.Id) <= last) throw Ignored(last);
            foreach (var task in page.Tasks) yield return task;
            if (page.IsAll) yield break;
            last = page.Tasks.Max(task => task.Id);
        }
    }

    private static ToolException Ignored(long last) =>
        new(ToolFailure.Rejected, $"Label Studio listed tasks up to id '{last}' where only later ones were asked for; the walk over the tasks cannot be completed.");
}
