using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Effects;

/// <summary>Issues of ours on frames: made, found again by their tag, and taken away.</summary>
internal sealed class Issues(CvatApi api)
{
    private readonly MeasuredFrames _measured = new(api);

    /// <summary>Whoever works on the job can read a tag and write it anywhere: it counts where an issue begins with it, and our own account began it.</summary>
    public async Task<Standing?> FindAsync(int job, string key, CancellationToken stop)
    {
        var comments = await api.CommentsAsync(job, stop).ToListAsync(stop);
        if (!comments.Any(comment => TagOf(comment)?.Key == key)) return null;
        var self = await api.SelfAsync(stop);
        return (
            from issue in comments.GroupBy(comment => comment.Need("issue").Whole())
            let first = issue.OrderBy(comment => comment.Need("id").Whole()).First()
            let tag = TagOf(first)
            where tag?.Key == key && first.Find("owner")?.Find("id")?.Whole() == self
            select new Standing(issue.Key, tag, first.Need("created_date").Instant(), issue.Skip(1).Any())).FirstOrDefault();
    }

    private static IssueTag? TagOf(Node comment) => comment.Find("message") is { } message ? IssueTag.In(message.Text()) : null;

    /// <exception cref="ToolException">People are measured on the frame.</exception>
    public Task CheckAsync(Job job, int frame, CancellationToken stop) => _measured.RefuseAsync(job, frame, stop);

    public async Task<Sighting> CreateAsync(EffectOrder order, Job job, int frame, int? assignee, string words, IssueTag tag, CancellationToken stop)
    {
        var issue = new JsonObject
        {
            ["job"] = job.Id,
            ["frame"] = frame,
            ["position"] = new JsonArray(0.0, 0.0, Length(order, "width"), Length(order, "height")),
            ["message"] = $"{words}\n\n{tag}",
            ["resolved"] = false,
        };
        if (assignee is { } id) issue["assignee"] = id;
        return Seen((await api.CreateIssueAsync(issue, stop)).Need("id").Whole(), tag);
    }

    /// <summary>Where people have answered, it is resolved and stays.</summary>
    public Task TakeAwayAsync(Standing standing, CancellationToken stop) => standing.IsAnswered ? api.ResolveIssueAsync(standing.Issue, stop) : api.DeleteIssueAsync(standing.Issue, stop);

    /// <summary>Puts the job back to how it stood.</summary>
    public Task RestoreAsync(Job job, IssueTag tag, CancellationToken stop) =>
        api.UpdateJobAsync(job.Id, new() { ["stage"] = tag.Stage, ["state"] = tag.State, ["assignee"] = tag.Assignee }, stop);

    public static Sighting Seen(int issue, IssueTag tag) => new() { ObjectId = $"issue {ToolIds.Text(issue)}", Matches = true, Answer = tag.ToString() };

    private static double Length(EffectOrder order, string name) =>
        order.ItemData.ValueKind == JsonValueKind.Object && order.ItemData.TryGetProperty(name, out var length) && length.ValueKind == JsonValueKind.Number && length.TryGetDouble(out var pixels) ? pixels : 0;

    /// <param name="Issue">The tool's id.</param>
    /// <param name="Tag">What it remembers.</param>
    /// <param name="At">When it was made.</param>
    /// <param name="IsAnswered">Whether anybody has commented on it.</param>
    internal sealed record Standing(int Issue, IssueTag Tag, DateTimeOffset At, bool IsAnswered);
}
