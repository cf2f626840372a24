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

    private readonly MeasuredFrames _measured = new(api);

    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop) => await FindAsync(order, stop) is { } found ? Seen(found.Issue, found.Tag) : null;

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var (place, author) = (Place(order), ToolIds.User(order.Contributor ?? ""));
        var job = await api.JobAsync(place.Job, stop);
        await _measured.RefuseAsync(job, place.Frame, stop);
        var tag = new IssueTag(order.Key, job.Stage, job.State, job.Assignee);
        if (job.IsReviewed || job.State != Rejected || (author is not null && job.Assignee != author)) await api.UpdateJobAsync(job.Id, Back(author), stop);
        var issue = await api.CreateIssueAsync(Issue(order, job, place.Frame, author, tag), stop);
        return Seen(issue.Need("id").Whole(), tag);
    }

    /// <summary>The issue goes, or is resolved where people have answered it; and the job goes back to who had it, unless anything was done there since.</summary>
    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        if (await FindAsync(order, stop) is not { } found) return;
        var job = await api.JobAsync(Place(order).Job, stop);
        var isAsLeft = !job.IsReviewed && job.State == Rejected && job.UpdatedAt <= found.At;
        if (isAsLeft) await api.UpdateJobAsync(job.Id, new() { ["stage"] = found.Tag.Stage, ["state"] = found.Tag.State, ["assignee"] = found.Tag.Assignee }, stop);
        if (found.IsAnswered) await api.ResolveIssueAsync(found.Issue, stop);
        else await api.DeleteIssueAsync(found.Issue, stop);
    }

    private async Task<Standing?> FindAsync(EffectOrder order, CancellationToken stop)
    {
        var comments = await api.CommentsAsync(Place(order).Job, stop).ToListAsync(stop);
        return (
            from comment in comments
            where comment.Find("message") is { } message && IssueTag.In(message.Text())?.Key == order.Key
            let issue = comment.Need("issue").Whole()
            select new Standing(issue, IssueTag.In(comment.Need("message").Text())!, comment.Need("created_date").Instant(), comments.Count(other => other.Need("issue").Whole() == issue) > 1)).FirstOrDefault();
    }

    private static JsonObject Back(int? author)
    {
        var change = new JsonObject { ["stage"] = Job.AnnotationStage, ["state"] = Rejected };
        if (author is { } id) change["assignee"] = id;
        return change;
    }

    private static JsonObject Issue(EffectOrder order, Job job, int frame, int? author, IssueTag tag)
    {
        var issue = new JsonObject
        {
            ["job"] = job.Id,
            ["frame"] = frame,
            ["position"] = new JsonArray(0.0, 0.0, Length(order, "width"), Length(order, "height")),
            ["message"] = $"{((ReturnWork)order.Effect).Message}\n\n{tag}",
            ["resolved"] = false,
        };
        if (author is { } id) issue["assignee"] = id;
        return issue;
    }

    private static double Length(EffectOrder order, string name) =>
        order.ItemData.ValueKind == System.Text.Json.JsonValueKind.Object && order.ItemData.TryGetProperty(name, out var length) && length.TryGetDouble(out var pixels) ? pixels : 0;

    private static ToolIds.Place Place(EffectOrder order) => ToolIds.AnnotationOf(order.Annotation
        ?? throw new ToolException(ToolFailure.Rejected, $"The return of work on '{order.Item}' names no annotation; expected is the one that is returned."));

    private sealed record Standing(int Issue, IssueTag Tag, DateTimeOffset At, bool IsAnswered);

    private static Sighting Seen(int issue, IssueTag tag) => new() { ObjectId = $"issue {ToolIds.Text(issue)}", Matches = true, Answer = tag.ToString() };
}
