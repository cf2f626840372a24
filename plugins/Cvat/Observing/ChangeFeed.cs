using System.Runtime.CompilerServices;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Comparing;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Observing;

/// <summary>Reads the tasks and jobs that changed, and compares what is drawn in the jobs with what is known: the difference is the news.</summary>
internal sealed class ChangeFeed(CvatApi api, IToolRecord record, string connection)
{
    private const int Tries = 3;

    private readonly Dictionary<int, (CvatTask Task, Frames Frames)> _tasks = [];
    private Saves? _saves;
    private bool _logRead;

    public async IAsyncEnumerable<Observation> ReadAsync(int project, DateTimeOffset since, [EnumeratorCancellation] CancellationToken stop)
    {
        var labels = new ProjectLabels(await api.LabelsAsync(project, stop).Select(label => label.Element).ToListAsync(stop));
        await foreach (var task in api.TasksAsync(project, since, stop).Select(CvatTask.Read)) yield return await TaskAsync(project, task, since, stop);
        // All are listed before the first is read: how far the reading came is told by the oldest that is left.
        var jobs = await api.JobsAsync(project, since, stop).Select(Job.Read).ToListAsync(stop);
        foreach (var job in jobs.OrderBy(job => job.UpdatedAt))
        {
            foreach (var observation in await JobAsync(project, job, labels, stop)) yield return observation;
            yield return Observed.Progress(job);
        }
    }

    private async Task<Observation> TaskAsync(int project, CvatTask task, DateTimeOffset since, CancellationToken stop)
    {
        var frames = (_tasks[task.Id] = (task, await api.FramesAsync(task.Id, stop))).Frames;
        var jobs = await api.TaskJobsAsync(task.Id, stop).Select(Job.Read).ToListAsync(stop);
        return Observed.Task(project, task, frames, frame => People(jobs, frame), since);
    }

    /// <summary>Replicas where there are any; else the jobs that overlap on the frame.</summary>
    private static int People(List<Job> jobs, int frame)
    {
        var here = jobs.Where(job => job.Start <= frame && frame <= job.Stop && job.Type != Job.GroundTruthType).ToList();
        return here.Count(job => job.Type == Job.ReplicaType) is > 0 and var replicas ? replicas : Math.Max(1, here.Count);
    }

    private async Task<IReadOnlyList<Observation>> JobAsync(int project, Job job, ProjectLabels labels, CancellationToken stop)
    {
        if (await SteadyAsync(job, stop) is not var (steady, annotations)) return [];
        if (!_tasks.TryGetValue(job.Task, out var task)) _tasks[job.Task] = task = (await api.TaskAsync(job.Task, stop), await api.FramesAsync(job.Task, stop));
        var now = JobContents.Read(annotations, steady.Stop);
        var known = await KnownAsync(steady, stop);
        var last = known.Values.Select(seen => seen.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var news = new List<Observation>();
        foreach (var number in Enumerable.Range(steady.Start, steady.Stop - steady.Start + 1).Except(task.Frames.Deleted))
        {
            var size = task.Frames.At(number);
            var frame = new FrameView(number, new() { Width = size?.Width ?? 0, Height = size?.Height ?? 0 }, labels.Read);
            var (answer, correction) = (known.GetValueOrDefault(ToolIds.Annotation(steady.Id, number)), known.GetValueOrDefault(ToolIds.Correction(steady.Id, number)));
            if (answer is null && correction is null && !now.Contains(number)) continue;
            var standing = correction is not null && (answer is null || correction.UpdatedAt > answer.UpdatedAt) ? correction : answer;
            var difference = FrameDifference.Between(Part.Of(standing?.Regions ?? [], frame), [.. now[number].Select(one => Part.Of(one.Key, one.Object, frame))]);
            if (difference.IsNothing) continue;
            var author = Authorship.Of(steady, number, await SaverAsync(project, steady, last, stop), answer, correction);
            news.Add(difference.Now.Count == 0 && !(author.Correction && answer is { Correction: false })
                ? Observed.Absence(ToolObjectKind.Annotation, [.. new[] { answer, correction }.OfType<AnnotationSeen>().Select(seen => seen.Id)], steady.UpdatedAt)
                : Observed.Work(project, steady, frame, author, difference, labels.Of(difference.Now)));
        }

        return news;
    }

    /// <summary>There is no version to read by: what was read counts when the job had not moved on by then.</summary>
    /// <returns><see langword="null"/> while somebody is saving: the next look finds it.</returns>
    private async Task<(Job Job, Node Annotations)?> SteadyAsync(Job job, CancellationToken stop)
    {
        for (var left = Tries; left > 0; left--)
        {
            var annotations = await api.AnnotationsAsync(job.Id, stop);
            var after = await api.JobAsync(job.Id, stop);
            if (after.UpdatedAt == job.UpdatedAt) return (after, annotations);
            job = after;
        }

        return null;
    }

    private async Task<Dictionary<string, AnnotationSeen>> KnownAsync(Job job, CancellationToken stop)
    {
        var frames = Enumerable.Range(job.Start, job.Stop - job.Start + 1);
        var found = await record.FindAsync([.. frames.SelectMany(frame => new[] { ToolIds.Annotation(job.Id, frame), ToolIds.Correction(job.Id, frame) })], stop);
        return found.ToDictionary(seen => seen.Id, StringComparer.Ordinal);
    }

    /// <summary>From the deliveries that came; where one did not, from the tool's own log of them.</summary>
    private async Task<string?> SaverAsync(int project, Job job, DateTimeOffset after, CancellationToken stop)
    {
        if (_saves is null)
        {
            _saves = new();
            foreach (var delivery in await record.DeliveriesAsync(stop)) _saves.Add(delivery);
        }

        if (!_saves.Heard(job.Id, job.UpdatedAt) && !_logRead) await ReadLogAsync(_saves, project, after, stop);
        return _saves.Saver(job.Id, after, job.UpdatedAt, job.Assignee is { } assignee ? ToolIds.Text(assignee) : null);
    }

    private async Task ReadLogAsync(Saves saves, int project, DateTimeOffset after, CancellationToken stop)
    {
        _logRead = true;
        await foreach (var hook in api.HooksAsync(project, stop).Select(Hook.Read).Where(hook => hook.Description == HookRegistration.Description(connection)))
        {
            await foreach (var row in api.DeliveriesAsync(hook.Id, stop))
            {
                if (row.Need("created_date").Instant() < after) break;
                if (row.Find("request") is { IsObject: true } request) saves.Add(request);
            }
        }
    }
}
