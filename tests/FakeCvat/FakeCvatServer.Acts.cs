using System.Text.Json.Nodes;
using LabelHub.FakeCvat.Annotations;
using LabelHub.FakeCvat.State;
using LabelHub.FakeCvat.Webhooks;

namespace LabelHub.FakeCvat;

/// <summary>What people do in the tool, for a test to do in their place. Each returns when the webhooks were told once.</summary>
public sealed partial class FakeCvatServer
{
    public CvatUser AddUser(string username, bool isMaintainer = false) => _cvat.Commit(null, change =>
    {
        var user = new CvatUser { Id = change.Store.NextId("user"), Username = username, Token = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), IsMaintainer = isMaintainer };
        change.Store.Users.Add(user);
        return user;
    });

    /// <param name="name">The name.</param>
    /// <param name="labels">Labels without ids; each may have <c>attributes</c> and <c>sublabels</c>.</param>
    /// <param name="organization">The slug of its organization.</param>
    public CvatProject CreateProject(string name, JsonArray labels, string? organization = null) => _cvat.Commit(Admin, change =>
    {
        var now = change.Now();
        var project = new CvatProject { Id = change.Store.NextId("project"), Name = name, Owner = Admin, Organization = organization, Labels = CvatLabels.Numbered(labels, change.Store), Created = now, Updated = now };
        change.Store.Projects.Add(project);
        return project;
    });

    /// <summary>A webhook of a project, as a person adds one in its settings.</summary>
    public CvatHook AddHook(CvatProject project, Uri url, params IEnumerable<string> events)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(url);
        var body = new JsonObject { ["target_url"] = url.AbsoluteUri, ["type"] = "project", ["project_id"] = project.Id, ["events"] = new JsonArray([.. events.Select(name => JsonValue.Create(name))]) };
        return _cvat.Commit(Admin, change => HookActions.Create(change, body, null, _cvat.Options.TellsChanges));
    }

    public Task<CvatTask> CreateTaskAsync(CvatProject project, string name, int size, int segment = 0, int overlap = 0, int replicas = 0, IEnumerable<int>? honeypots = null) => ActAsync(Admin, change =>
    {
        var now = change.Now();
        var task = new CvatTask { Id = change.Store.NextId("task"), Project = project, Name = name, Size = size, SegmentSize = segment, Overlap = overlap, Replicas = replicas, Created = now, Updated = now };
        task.Honeypots.AddRange(honeypots ?? []);
        change.Store.Tasks.Add(task);
        change.Tell("create:task", project, "task", change.Shapes.Task(task));
        JobActions.Segment(change, task);
        return task;
    });

    public Task<CvatJob> CreateGroundTruthAsync(CvatTask task, params int[] frames) => ActAsync(Admin, change =>
    {
        task.ValidationFrames.AddRange(frames);
        return JobActions.Add(change, task, CvatJob.GroundTruth, 0, task.Size - 1, null);
    });

    /// <summary>Ctrl+S in the editor: up to three requests, in the order of the editor, empty ones left out; the first one of a new job sets it going.</summary>
    public async Task SaveAsync(CvatUser user, CvatJob job, JsonObject? created = null, JsonObject? updated = null, JsonObject? deleted = null)
    {
        foreach (var (action, body) in new[] { ("update", updated), ("delete", deleted), ("create", created) })
        {
            if (body is not null) await ActAsync(user, change => AnnotationActions.Patch(change, job, action, body));
        }

        if (job.State == "new") await SetJobAsync(user, job, new JsonObject { ["state"] = "in progress" });
    }

    /// <summary>"Finish the job": the stage stays.</summary>
    public Task FinishAsync(CvatUser user, CvatJob job) => SetJobAsync(user, job, new JsonObject { ["state"] = "completed" });

    public Task SetJobAsync(CvatUser user, CvatJob job, JsonObject changes) => ActAsync(user, change =>
    {
        JobActions.Patch(change, job, changes);
        return job;
    });

    /// <summary>Replaces everything in a job, as a file import does: all ids are new.</summary>
    public Task PutAsync(CvatUser user, CvatJob job, JsonObject annotations) => ActAsync(user, change =>
    {
        AnnotationActions.Put(change, job, annotations);
        return job;
    });

    /// <summary>Merges the replicas of a job, in the background as the server does.</summary>
    public Task MergeAsync(CvatJob parent) => ActAsync(null, change =>
    {
        JobActions.Merge(change, parent);
        return parent;
    });

    public Task DeleteTaskAsync(CvatTask task) => ActAsync(Admin, change =>
    {
        JobActions.Delete(change, task);
        return task;
    });

    public Task<CvatGuide> WriteGuideAsync(CvatProject project, string markdown) => ActAsync(Admin, change =>
    {
        if (project.Guide is not { } id) return IssueActions.CreateGuide(change, new JsonObject { ["project_id"] = project.Id, ["markdown"] = markdown });
        IssueActions.PatchGuide(change, change.Store.Guide(id), new JsonObject { ["markdown"] = markdown });
        return change.Store.Guide(id);
    });

    public Task<CvatIssue> WriteIssueAsync(CvatUser user, CvatJob job, int frame, string message) => ActAsync(user, change =>
        IssueActions.Create(change, new JsonObject { ["job"] = job.Id, ["frame"] = frame, ["position"] = new JsonArray(0, 0, 10, 10), ["message"] = message }));

    /// <summary>What is drawn in a job, as a reader sees it.</summary>
    public JsonObject AnnotationsOf(CvatJob job) => _cvat.Read(_ => AnnotationActions.Read(job));

    private async Task<T> ActAsync<T>(CvatUser? user, Func<CvatChange, T> act)
    {
        var result = _cvat.Commit(user, act);
        await SettledAsync();
        return result;
    }
}
