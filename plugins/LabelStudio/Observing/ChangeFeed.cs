using System.Runtime.CompilerServices;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Observing;

/// <summary>
/// Reads tasks by the time of their change. Page numbers would skip tasks: one that is changed meanwhile moves to the end, and all others
/// move up. So each page begins at the instant where the last one ended, and what was seen there already is left out.
/// </summary>
internal sealed class ChangeFeed(ILabelStudioApi api)
{
    /// <summary>The tool keeps microseconds.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    public async IAsyncEnumerable<Observation> ReadAsync(long project, DateTimeOffset since, [EnumeratorCancellation] CancellationToken stop)
    {
        var about = await api.GetProjectAsync(project, stop);
        var begun = about.At;
        var seen = new HashSet<TaskVersion>();
        while (true)
        {
            var page = await PageAsync(project, new TaskQuery().ChangedAfter(since).OrderedBy("updated_at"), stop);
            foreach (var task in page.Content.Tasks.Where(task => seen.Add(TaskVersion.Of(task)))) yield return Observed.Task(about.Content, task, begun);
            if (page.Content.IsAll) yield break;
            begun = page.At;
            var newest = page.Content.Tasks.Max(Changed);
            seen.RemoveWhere(version => version.At < newest);
            if (newest - Tick > since)
            {
                since = newest - Tick;
                continue;
            }
            await foreach (var task in InstantAsync(project, newest, stop))
            {
                if (seen.Add(TaskVersion.Of(task))) yield return Observed.Task(about.Content, task, begun);
            }
            since = newest;
        }
    }

    /// <summary>A bulk change gives more tasks one instant than a page holds; those are walked by id.</summary>
    private async IAsyncEnumerable<TaskAnswer> InstantAsync(long project, DateTimeOffset instant, [EnumeratorCancellation] CancellationToken stop)
    {
        var query = new TaskQuery().ChangedAfter(instant - Tick).ChangedBefore(instant + Tick).OrderedBy("id");
        await foreach (var task in new TaskWalk(api, project, query, TaskDetail.Full).ByIdAsync(stop)) yield return task;
    }

    private async Task<ApiAnswer<TaskPage>> PageAsync(long project, TaskQuery query, CancellationToken stop)
    {
        var page = await api.ListTasksAsync(project, query, TaskDetail.Full, stop);
        return page.Content.Tasks.FirstOrDefault(task => task.UpdatedAt is null || task.Annotations is null) is { } partial
            ? throw new ToolException(ToolFailure.Rejected, $"Label Studio listed the task '{partial.Id}' without 'updated_at' or 'annotations', which 'fields=all' asks for; is its version supported?")
            : page;
    }

    private static DateTimeOffset Changed(TaskAnswer task) => task.UpdatedAt!.Value;

    private readonly record struct TaskVersion(long Id, DateTimeOffset At)
    {
        public static TaskVersion Of(TaskAnswer task) => new(task.Id, Changed(task));
    }
}
