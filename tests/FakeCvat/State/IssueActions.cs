using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.State;

/// <summary>Issues, comments and guides. Making an issue leaves the job's own date alone.</summary>
internal static class IssueActions
{
    public static CvatIssue Create(CvatChange change, JsonObject body)
    {
        var job = change.Store.Job(body["job"]?.GetValue<int>() ?? throw CvatException.Invalid("job", "This field is required."));
        var frame = body["frame"]?.GetValue<int>() ?? throw CvatException.Invalid("frame", "This field is required.");
        var message = body["message"]?.GetValue<string>() is { Length: > 0 } text ? text : throw CvatException.Invalid("message", "This field is required.");
        if (frame < job.Start || frame > job.Stop) throw CvatException.Plain($"frame {frame} is not in the job");
        if (body["position"] is not JsonArray { Count: > 0 } position) throw CvatException.Invalid("position", "This list may not be empty.");
        var issue = new CvatIssue
        {
            Id = change.Store.NextId("issue"),
            Job = job,
            Frame = frame,
            Position = (JsonArray)position.DeepClone(),
            Owner = change.Actor,
            Assignee = body["assignee"] is { } assignee ? change.Store.User(assignee.GetValue<int>()) : null,
            Resolved = body["resolved"]?.GetValue<bool>() ?? false,
            Created = change.Now(),
        };
        issue.Updated = issue.Created;
        change.Store.Issues.Add(issue);
        change.Tell("create:issue", job.Task.Project, "issue", change.Shapes.Issue(issue));
        Comment(change, issue, message);
        return issue;
    }

    public static CvatComment Comment(CvatChange change, CvatIssue issue, string message)
    {
        var comment = new CvatComment { Id = change.Store.NextId("comment"), Issue = issue, Owner = change.Actor, Message = message, Created = change.Now() };
        comment.Updated = comment.Created;
        issue.Comments.Add(comment);
        change.Tell("create:comment", issue.Job.Task.Project, "comment", change.Shapes.Comment(comment));
        return comment;
    }

    public static void Patch(CvatChange change, CvatIssue issue, JsonObject body)
    {
        issue.Resolved = body["resolved"]?.GetValue<bool>() ?? issue.Resolved;
        if (body["position"] is JsonArray position) issue.Position = (JsonArray)position.DeepClone();
        issue.Updated = change.Now();
        change.Tell("update:issue", issue.Job.Task.Project, "issue", change.Shapes.Issue(issue));
    }

    public static void Delete(CvatChange change, CvatIssue issue)
    {
        change.Store.Issues.Remove(issue);
        change.Tell("delete:issue", issue.Job.Task.Project, "issue", change.Shapes.Issue(issue));
    }

    /// <summary>One to a target; writing it saves the target.</summary>
    public static CvatGuide CreateGuide(CvatChange change, JsonObject body)
    {
        var project = body["project_id"] is { } ofProject ? change.Store.Project(ofProject.GetValue<int>()) : null;
        var task = body["task_id"] is { } ofTask ? change.Store.Task(ofTask.GetValue<int>()) : null;
        if ((project is null) == (task is null)) throw CvatException.Plain("One of project_id or task_id is needed, and only one.");
        if (project?.Guide is not null || task?.Guide is not null) throw CvatException.Plain("The target has a guide already.");
        var guide = new CvatGuide { Id = change.Store.NextId("guide"), Project = project, Task = task, Markdown = body["markdown"]?.GetValue<string>() ?? "", Created = change.Now() };
        guide.Updated = guide.Created;
        change.Store.Guides.Add(guide);
        Save(change, guide, guide.Id);
        return guide;
    }

    public static void PatchGuide(CvatChange change, CvatGuide guide, JsonObject body)
    {
        guide.Markdown = body["markdown"]?.GetValue<string>() ?? guide.Markdown;
        guide.Updated = change.Now();
        Save(change, guide, guide.Id);
    }

    public static void DeleteGuide(CvatChange change, CvatGuide guide)
    {
        change.Store.Guides.Remove(guide);
        Save(change, guide, null);
    }

    private static void Save(CvatChange change, CvatGuide guide, int? id)
    {
        if (guide.Project is { } project) change.Update(project, () => project.Guide = id);
        if (guide.Task is { } task) change.Update(task, () => task.Guide = id);
    }
}
