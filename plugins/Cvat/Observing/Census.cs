using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Observing;

/// <summary>
/// All that may be alive in a project: the frames of its tasks, and what its jobs may hold on them. What was emptied is told by comparing; here only jobs, tasks and frames that
/// are gone are found. It is whole before the first entry is handed out.
/// </summary>
internal sealed class Census(CvatApi api)
{
    public async Task<IReadOnlyList<CensusEntry>> TakeAsync(int project, CancellationToken stop)
    {
        var jobs = (await api.JobsAsync(project, null, stop).Select(Job.Read).ToListAsync(stop)).ToLookup(job => job.Task);
        var entries = new List<CensusEntry>();
        await foreach (var task in api.TasksAsync(project, null, stop).Select(CvatTask.Read))
        {
            var deleted = (await api.FramesAsync(task.Id, stop)).Deleted;
            foreach (var frame in Enumerable.Range(0, task.Size).Where(frame => !deleted.Contains(frame))) entries.Add(Entry(task.Id, frame, jobs[task.Id]));
        }

        return entries;
    }

    private static CensusEntry Entry(int task, int frame, IEnumerable<Job> jobs) => new()
    {
        Item = ToolIds.Item(task, frame),
        Annotations = [.. jobs.Where(job => job.Start <= frame && frame <= job.Stop).SelectMany(job => new[] { ToolIds.Annotation(job.Id, frame), ToolIds.Correction(job.Id, frame) })],
    };
}
