using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Effects;

/// <summary>
/// Asks a reviewer to look at a frame: an issue there, and the job goes on to validation if it was handed in; work that goes on is left alone. Annotators can read the issue, so it
/// tells nothing of what others answered.
/// </summary>
internal sealed class ReviewChannel(CvatApi api) : IEffectChannel
{
    private const string Words = "Please review this frame.";
    private const string Validation = "validation";

    private readonly Issues _issues = new(api);

    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var (job, _) = await JobAsync(order, stop);
        return await _issues.FindAsync(job.Id, order.Key, stop) is { } found ? Issues.Seen(found.Issue, found.Tag) : null;
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var (job, frame) = await JobAsync(order, stop);
        await _issues.CheckAsync(job, frame, stop);
        // Nobody reviews their own work: whoever annotated lets go of it, and a reviewer takes it.
        if (!job.IsReviewed && job.State == "completed") await api.UpdateJobAsync(job.Id, new() { ["stage"] = Validation, ["state"] = "new", ["assignee"] = null }, stop);
        return await _issues.CreateAsync(order, job, frame, job.IsReviewed ? job.Assignee : null, Words, IssueTag.Of(order.Key, job), stop);
    }

    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        var (job, _) = await JobAsync(order, stop);
        if (await _issues.FindAsync(job.Id, order.Key, stop) is not { } found) return;
        var isAsLeft = job is { Stage: Validation, State: "new" } && found.Tag.Stage == Job.AnnotationStage && job.UpdatedAt <= found.At;
        if (isAsLeft) await _issues.RestoreAsync(job, found.Tag, stop);
        await _issues.TakeAwayAsync(found, stop);
    }

    /// <summary>The job that shows the frame; where there are replicas, what they are merged into.</summary>
    private async Task<(Job Job, int Frame)> JobAsync(EffectOrder order, CancellationToken stop)
    {
        var (task, frame) = ToolIds.ItemOf(order.Item);
        var jobs = await api.TaskJobsAsync(task, stop).Select(Job.Read).ToListAsync(stop);
        return jobs.Where(job => job.Start <= frame && frame <= job.Stop && job.Type is not Job.GroundTruthType and not Job.ReplicaType).MinBy(job => job.Id) is { } found
            ? (found, frame)
            : throw new ToolException(ToolFailure.Gone, $"No job of CVAT's task {task} shows the frame {frame} any more.");
    }
}
