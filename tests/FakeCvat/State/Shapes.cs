using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeCvat.State;

/// <summary>Resources as the server's serializers write them, and the columns its change tracking sees.</summary>
internal sealed class Shapes(CvatStore store, Uri address)
{
    public JsonObject? User(CvatUser? user) => user is null ? null : new()
    {
        ["url"] = Url($"users/{user.Id}"),
        ["id"] = user.Id,
        ["username"] = user.Username,
        ["first_name"] = "",
        ["last_name"] = "",
    };

    /// <param name="job">The job.</param>
    /// <param name="reader">Who reads it; a background worker cannot see the task.</param>
    public JsonObject Job(CvatJob job, CvatUser? reader) => new()
    {
        ["url"] = Url($"jobs/{job.Id}"),
        ["id"] = job.Id,
        ["task_id"] = job.Task.Id,
        ["task_name"] = reader is null ? null : job.Task.Name,
        ["project_id"] = job.Task.Project.Id,
        ["project_name"] = reader is null ? null : job.Task.Project.Name,
        ["assignee"] = User(job.Assignee),
        ["guide_id"] = job.Task.Guide ?? job.Task.Project.Guide,
        ["dimension"] = "2d",
        ["mode"] = "annotation",
        ["media_type"] = "image",
        ["bug_tracker"] = "",
        ["status"] = job.Status,
        ["stage"] = job.Stage,
        ["state"] = job.State,
        ["frame_count"] = job.Stop - job.Start + 1,
        ["start_frame"] = job.Start,
        ["stop_frame"] = job.Stop,
        ["created_date"] = Text(job.Created),
        ["updated_date"] = Text(job.Updated),
        ["issues"] = new JsonObject { ["url"] = Url($"issues?job_id={job.Id}"), ["count"] = store.Issues.Count(issue => issue.Job == job) },
        ["labels"] = new JsonObject { ["url"] = Url($"labels?job_id={job.Id}") },
        ["type"] = job.Type,
        ["organization"] = null,
        ["assignee_updated_date"] = StudioClock.Text(job.AssigneeUpdated),
        ["parent_job_id"] = job.Parent,
        ["consensus_replicas"] = job.Type == CvatJob.Annotation ? job.Task.Replicas : 0,
        ["replicas_count"] = store.Jobs.Count(other => other.Parent == job.Id),
    };

    public static JsonObject Columns(CvatJob job) => new()
    {
        ["stage"] = job.Stage,
        ["state"] = job.State,
        ["status"] = job.Status,
        ["assignee_id"] = job.Assignee?.Id,
        ["assignee_updated_date"] = StudioClock.Text(job.AssigneeUpdated),
        ["updated_date"] = Text(job.Updated),
    };

    public JsonObject Task(CvatTask task) => new()
    {
        ["url"] = Url($"tasks/{task.Id}"),
        ["id"] = task.Id,
        ["name"] = task.Name,
        ["project_id"] = task.Project.Id,
        ["mode"] = "annotation",
        ["owner"] = User(task.Project.Owner),
        ["assignee"] = User(task.Assignee),
        ["overlap"] = task.Overlap,
        ["segment_size"] = task.SegmentSize,
        ["status"] = task.Status,
        ["size"] = task.Size,
        ["dimension"] = "2d",
        ["media_type"] = "image",
        ["subset"] = "",
        ["validation_mode"] = task.Honeypots.Count > 0 ? "gt_pool" : task.ValidationFrames.Count > 0 ? "gt" : null,
        ["consensus_enabled"] = task.Replicas > 0,
        ["guide_id"] = task.Guide,
        ["created_date"] = Text(task.Created),
        ["updated_date"] = Text(task.Updated),
        ["labels"] = new JsonObject { ["url"] = Url($"labels?task_id={task.Id}") },
        ["jobs"] = new JsonObject { ["count"] = store.Jobs.Count(job => job.Task == task), ["url"] = Url($"jobs?task_id={task.Id}") },
    };

    public static JsonObject Columns(CvatTask task) => new() { ["name"] = task.Name, ["status"] = task.Status, ["assignee_id"] = task.Assignee?.Id, ["updated_date"] = Text(task.Updated) };

    public JsonObject Project(CvatProject project) => new()
    {
        ["url"] = Url($"projects/{project.Id}"),
        ["id"] = project.Id,
        ["name"] = project.Name,
        ["owner"] = User(project.Owner),
        ["assignee"] = null,
        ["guide_id"] = project.Guide,
        ["bug_tracker"] = "",
        ["created_date"] = Text(project.Created),
        ["updated_date"] = Text(project.Updated),
        ["status"] = "annotation",
        ["dimension"] = "2d",
        ["organization"] = null,
        ["labels"] = new JsonObject { ["url"] = Url($"labels?project_id={project.Id}") },
        ["tasks"] = new JsonObject { ["count"] = store.Tasks.Count(task => task.Project == project), ["url"] = Url($"tasks?project_id={project.Id}") },
    };

    public static JsonObject Columns(CvatProject project) => new() { ["name"] = project.Name, ["updated_date"] = Text(project.Updated) };

    public JsonObject Issue(CvatIssue issue) => new()
    {
        ["id"] = issue.Id,
        ["frame"] = issue.Frame,
        ["position"] = issue.Position.DeepClone(),
        ["job"] = issue.Job.Id,
        ["owner"] = User(issue.Owner),
        ["assignee"] = User(issue.Assignee),
        ["created_date"] = Text(issue.Created),
        ["updated_date"] = Text(issue.Updated),
        ["resolved"] = issue.Resolved,
        ["comments"] = new JsonObject { ["url"] = Url($"comments?issue_id={issue.Id}"), ["count"] = issue.Comments.Count },
    };

    public JsonObject Comment(CvatComment comment) => new()
    {
        ["id"] = comment.Id,
        ["issue"] = comment.Issue.Id,
        ["owner"] = User(comment.Owner),
        ["message"] = comment.Message,
        ["created_date"] = Text(comment.Created),
        ["updated_date"] = Text(comment.Updated),
    };

    public static JsonObject Guide(CvatGuide guide) => new()
    {
        ["id"] = guide.Id,
        ["task_id"] = guide.Task?.Id,
        ["project_id"] = guide.Project?.Id,
        ["markdown"] = guide.Markdown,
        ["created_date"] = Text(guide.Created),
        ["updated_date"] = Text(guide.Updated),
    };

    public JsonObject Hook(CvatHook hook) => new()
    {
        ["id"] = hook.Id,
        ["url"] = Url($"webhooks/{hook.Id}"),
        ["target_url"] = hook.TargetUrl,
        ["description"] = hook.Description,
        ["type"] = hook.Project is null ? "organization" : "project",
        ["content_type"] = "application/json",
        ["is_active"] = hook.IsActive,
        ["enable_ssl"] = hook.EnableSsl,
        ["created_date"] = Text(hook.Created),
        ["updated_date"] = Text(hook.Updated),
        ["owner"] = User(hook.Owner),
        ["project_id"] = hook.Project?.Id,
        ["organization"] = null,
        ["events"] = new JsonArray([.. hook.Events.Select(name => JsonValue.Create(name))]),
        ["last_status"] = store.Deliveries.LastOrDefault(delivery => delivery.Hook == hook.Id)?.Status,
        ["last_delivery_date"] = StudioClock.Text(store.Deliveries.LastOrDefault(delivery => delivery.Hook == hook.Id)?.At),
    };

    private string Url(string path) => new Uri(address, $"/api/{path}").AbsoluteUri;

    private static string Text(DateTimeOffset at) => StudioClock.Text(at);
}
