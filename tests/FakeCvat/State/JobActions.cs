using System.Text.Json.Nodes;
using LabelHub.FakeCvat.Annotations;

namespace LabelHub.FakeCvat.State;

/// <summary>Changes of a job itself, and what follows from them.</summary>
internal static class JobActions
{
    private static readonly string[] Stages = ["annotation", "validation", "acceptance"];
    private static readonly string[] States = ["new", "in progress", "completed", "rejected"];

    public static void Patch(CvatChange change, CvatJob job, JsonObject body)
    {
        var isStaff = change.Actor.IsMaintainer;
        if (!isStaff && (job.Assignee != change.Actor || body.Any(member => member.Key != "state"))) throw CvatException.Forbidden();
        var stage = Choice(body, "stage", Stages);
        var state = Choice(body, "state", States);
        var assignee = body.TryGetPropertyValue("assignee", out var given) ? given is null ? null : change.Store.User(given.GetValue<int>()) : job.Assignee;
        var task = job.Task;
        change.Update(job, () =>
        {
            // A new stage begins anew, unless the same request says otherwise.
            if (stage is not null && stage != job.Stage) job.State = "new";
            (job.Stage, job.State) = (stage ?? job.Stage, state ?? job.State);
            if (assignee == job.Assignee) return;
            (job.Assignee, job.AssigneeUpdated) = (assignee, change.Now());
        });
        var status = change.Store.Jobs.Where(other => other.Task == task).All(other => other.Status == job.Status) ? job.Status : task.Status;
        if (status != task.Status) change.Update(task, () => task.Status = status);
    }

    /// <summary>Writes the replicas' work into the parent, whatever stood there.</summary>
    public static void Merge(CvatChange change, CvatJob parent)
    {
        if (parent.Stage != "annotation") throw CvatException.Plain("Only jobs in the annotation stage can be merged.");
        var replica = change.Store.Jobs.Find(job => job.Parent == parent.Id && job.State != "new") ?? throw CvatException.Plain("No annotated replicas.");
        var merged = AnnotationActions.Read(replica);
        foreach (var one in merged.Where(member => member.Value is JsonArray).SelectMany(member => member.Value!.AsArray()))
        {
            one!.AsObject().Remove("id");
            one["source"] = "consensus";
        }

        AnnotationActions.Put(change, parent, merged);
        change.Update(parent, () => parent.State = "completed");
        change.Tell("completed:request[merge:job]", parent.Task.Project, "request", new JsonObject
        {
            ["status"] = "finished",
            ["message"] = "",
            ["id"] = $"action=merge&target=job&target_id={parent.Id}",
            ["operation"] = new JsonObject { ["type"] = "merge:job", ["target"] = "job", ["project_id"] = parent.Task.Project.Id, ["task_id"] = parent.Task.Id, ["job_id"] = parent.Id },
            ["progress"] = "0",
            ["result_id"] = null,
        });
    }

    /// <summary>Cuts a task into jobs, the replicas of each beside it.</summary>
    public static void Segment(CvatChange change, CvatTask task)
    {
        var size = task.SegmentSize > 0 ? task.SegmentSize : task.Size;
        for (var start = 0; start < task.Size; start += size - task.Overlap)
        {
            var job = Add(change, task, CvatJob.Annotation, start, Math.Min(task.Size, start + size) - 1, null);
            for (var replica = 0; replica < task.Replicas; replica++) Add(change, task, CvatJob.Replica, job.Start, job.Stop, job.Id);
            if (job.Stop == task.Size - 1) break;
        }
    }

    public static CvatJob Add(CvatChange change, CvatTask task, string type, int start, int stop, int? parent)
    {
        var now = change.Now();
        var job = new CvatJob { Id = change.Store.NextId("job"), Task = task, Type = type, Start = start, Stop = stop, Parent = parent, Created = now, Updated = now };
        change.Store.Jobs.Add(job);
        change.Tell("create:job", task.Project, "job", change.Shapes.Job(job, change.User));
        return job;
    }

    public static void Delete(CvatChange change, CvatTask task)
    {
        foreach (var job in change.Store.Jobs.Where(job => job.Task == task)) change.Tell("delete:job", task.Project, "job", change.Shapes.Job(job, change.User));
        change.Tell("delete:task", task.Project, "task", change.Shapes.Task(task));
        change.Store.Jobs.RemoveAll(job => job.Task == task);
        change.Store.Tasks.Remove(task);
    }

    private static string? Choice(JsonObject body, string name, string[] accepted) => body[name]?.GetValue<string>() is { } given
        ? accepted.Contains(given) ? given : throw CvatException.Invalid(name, $"\"{given}\" is not a valid choice.")
        : null;
}
