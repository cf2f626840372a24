using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Effects;

/// <summary>
/// Gives a job back to who did the work, with an issue on the frame that says what to look at. The job goes first, in absolute values, so that doing it again changes nothing;
/// the issue carries the key and ends the sending.
/// </summary>
internal sealed class ReturnChannel(CvatApi api) : IEffectChannel
{
    private const string Rejected = "rejected";

    private readonly Issues _issues = new(api);

    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop) =>
        await _issues.FindAsync(Place(order).Job, order.Key, stop) is { } found ? Issues.Seen(found.Issue, found.Tag) : null;

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var (place, author) = (Place(order), ToolIds.User(order.Contributor ?? ""));
        var job = await api.JobAsync(place.Job, stop);
        await _issues.CheckAsync(job, place.Frame, stop);
        if (job.IsReviewed || job.State != Rejected || (author is not null && job.Assignee != author)) await api.UpdateJobAsync(job.Id, Back(author), stop);
        return await _issues.CreateAsync(order, job, place.Frame, author, ((ReturnWork)order.Effect).Message, IssueTag.Of(order.Key, job), stop);
    }

    /// <summary>The issue goes; and the job goes back to who had it, unless anything was done there since.</summary>
    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        if (await _issues.FindAsync(Place(order).Job, order.Key, stop) is not { } found) return;
        var job = await api.JobAsync(Place(order).Job, stop);
        if (!job.IsReviewed && job.State == Rejected && job.UpdatedAt <= found.At) await _issues.RestoreAsync(job, found.Tag, stop);
        await _issues.TakeAwayAsync(found, stop);
    }

    private static JsonObject Back(int? author)
    {
        var change = new JsonObject { ["stage"] = Job.AnnotationStage, ["state"] = Rejected };
        if (author is { } id) change["assignee"] = id;
        return change;
    }

    private static ToolIds.Place Place(EffectOrder order) => ToolIds.AnnotationOf(order.Annotation
        ?? throw new ToolException(ToolFailure.Rejected, $"The return of work on '{order.Item}' names no annotation; expected is the one that is returned."));
}
