using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeCvat.State;
using LabelHub.FakeCvat.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeCvat.Http;

/// <summary>The server itself, users, projects, tasks, jobs, labels and webhooks.</summary>
internal static class ResourceEndpoints
{
    public static void MapResources(this IEndpointRouteBuilder routes, CvatHost host, CvatApp cvat)
    {
        routes.MapGet("/api/server/about", context => CvatHost.WriteAsync(context.Response, 200, new JsonObject { ["name"] = "Computer Vision Annotation Tool", ["version"] = cvat.Options.Version.ToString() }));
        routes.MapGet("/api/users/self", host.Answering(call => cvat.Shapes.User(call.User)!));
        routes.MapGet("/api/users", host.Answering(call => cvat.Read(store => Listing.Page(call, store.Users.Select(user => cvat.Shapes.User(user)!)))));
        routes.MapGet("/api/projects", host.Answering(call => cvat.Read(store => Listing.Page(call, Projects(call, store).Select(cvat.Shapes.Project)))));
        routes.MapGet("/api/projects/{id:int}", host.Answering(call => cvat.Read(store => cvat.Shapes.Project(store.Project(call.Id)))));
        routes.MapPatch("/api/projects/{id:int}", host.Answering(call => cvat.Commit(Staff(call), change => Patch(change, change.Store.Project(call.Id), call.Body))));
        routes.MapGet("/api/tasks", host.Answering(call => cvat.Read(store => Listing.Page(call, Tasks(call, store).Select(cvat.Shapes.Task)))));
        routes.MapGet("/api/tasks/{id:int}", host.Answering(call => cvat.Read(store => cvat.Shapes.Task(store.Task(call.Id)))));
        routes.MapGet("/api/tasks/{id:int}/data/meta", host.Answering(call => cvat.Read(store => Meta(store.Task(call.Id), 0, store.Task(call.Id).Size - 1))));
        routes.MapGet("/api/tasks/{id:int}/validation_layout", host.Answering(call => cvat.Read(store => Layout(Staff(call), store.Task(call.Id)))));
        routes.MapGet("/api/jobs", host.Answering(call => cvat.Read(store => Listing.Page(call, Jobs(call, store).Select(job => cvat.Shapes.Job(job, call.User))))));
        routes.MapGet("/api/jobs/{id:int}", host.Answering(call => cvat.Read(store => cvat.Shapes.Job(Visible(call, store.Job(call.Id)), call.User))));
        routes.MapPatch("/api/jobs/{id:int}", host.Answering(call => cvat.Commit(call.User, change =>
        {
            JobActions.Patch(change, change.Store.Job(call.Id), call.Body);
            return change.Shapes.Job(change.Store.Job(call.Id), call.User);
        })));
        routes.MapGet("/api/jobs/{id:int}/data/meta", host.Answering(call => cvat.Read(store => Meta(store.Job(call.Id).Task, store.Job(call.Id).Start, store.Job(call.Id).Stop))));
        routes.MapGet("/api/labels", host.Answering(call => cvat.Read(store => Listing.Page(call, Labels(call, store)))));
        MapWebhooks(routes, host, cvat);
    }

    private static void MapWebhooks(IEndpointRouteBuilder routes, CvatHost host, CvatApp cvat)
    {
        var withRequests = cvat.Options.TellsChanges;
        routes.MapGet("/api/webhooks", host.Answering(call => cvat.Read(store => Listing.Page(call, Hooks(call, store).Select(cvat.Shapes.Hook)))));
        routes.MapGet("/api/webhooks/events", host.Answering(call => new JsonObject
        {
            ["webhook_type"] = call.Query("type"),
            ["events"] = HookActions.Events(call.Query("type") == "project", withRequests)
                .ToArray(name => withRequests ? new JsonObject { ["key"] = name, ["group"] = new JsonObject { ["display_name"] = "Job" } } : JsonValue.Create(name)),
        }));
        routes.MapPost("/api/webhooks", host.Answering(
            call => cvat.Commit(Staff(call), change => change.Shapes.Hook(HookActions.Create(change, call.Body, call.Organization(change.Store), withRequests))), 201));
        routes.MapGet("/api/webhooks/{id:int}", host.Answering(call => cvat.Read(store => cvat.Shapes.Hook(store.Hook(call.Id)))));
        routes.MapPatch("/api/webhooks/{id:int}", host.Answering(call => cvat.Commit(Staff(call), change =>
        {
            HookActions.Write(change, change.Store.Hook(call.Id), call.Body, withRequests);
            return change.Shapes.Hook(change.Store.Hook(call.Id));
        })));
        routes.MapDelete("/api/webhooks/{id:int}", host.Answering(call => cvat.Commit<JsonNode?>(Staff(call), change =>
        {
            change.Store.Hooks.Remove(change.Store.Hook(call.Id));
            return null;
        })));
        routes.MapGet("/api/webhooks/{id:int}/deliveries", host.Answering(
            call => cvat.Read(store => Listing.Page(call, store.Deliveries.Where(row => row.Hook == store.Hook(call.Id).Id).Reverse().Select(Delivery)))));
        routes.MapPost("/api/webhooks/{id:int}/deliveries/{second:int}/redelivery", host.Answering(call =>
        {
            cvat.Hooks.Redeliver(cvat.Read(store => store.Deliveries.Find(row => row.Id == call.Second && row.Hook == call.Id)) ?? throw CvatException.NotFound("WebhookDelivery"));
            return new JsonObject();
        }));
        routes.MapPost("/api/webhooks/{id:int}/ping", host.AnsweringLater(async call =>
        {
            var (hook, shown) = cvat.Read(store => (store.Hook(call.Id), cvat.Shapes.Hook(store.Hook(call.Id))));
            return Delivery(await cvat.Hooks.PingAsync(hook, new JsonObject { ["event"] = "ping", ["webhook"] = shown, ["sender"] = cvat.Shapes.User(call.User) }));
        }));
    }

    private static CvatUser Staff(Call call) => call.User.IsMaintainer ? call.User : throw CvatException.Forbidden();

    private static IEnumerable<CvatProject> Projects(Call call, CvatStore store) => call.Organization(store) switch
    {
        null => store.Projects,
        "" => store.Projects.Where(project => project.Organization is null),
        var slug => store.Projects.Where(project => project.Organization == slug),
    };

    private static IEnumerable<CvatTask> Tasks(Call call, CvatStore store) => Projects(call, store)
        .SelectMany(project => store.Tasks.Where(task => task.Project == project))
        .Where(task => call.Number("project_id") is not { } project || task.Project.Id == project);

    private static IEnumerable<CvatJob> Jobs(Call call, CvatStore store) => store.Jobs
        .Where(job => Projects(call, store).Contains(job.Task.Project) && (call.User.IsMaintainer || job.Assignee == call.User))
        .Where(job => call.Number("task_id") is not { } task || job.Task.Id == task)
        .Where(job => call.Number("project_id") is not { } project || job.Task.Project.Id == project)
        .Where(job => call.Query("type") is not { } type || job.Type == type);

    private static CvatJob Visible(Call call, CvatJob job) => call.User.IsMaintainer || job.Assignee == call.User ? job : throw CvatException.Forbidden();

    private static IEnumerable<CvatHook> Hooks(Call call, CvatStore store) =>
        Staff(call) is null ? [] : store.Hooks.Where(hook => call.Number("project_id") is not { } project || hook.Project?.Id == project);

    private static JsonObject Patch(CvatChange change, CvatProject project, JsonObject body)
    {
        change.Update(project, () => project.Name = body["name"]?.GetValue<string>() ?? project.Name);
        return change.Shapes.Project(project);
    }

    private static IEnumerable<JsonObject> Labels(Call call, CvatStore store)
    {
        var project = call.Number("project_id") is { } id ? store.Project(id) : call.Number("task_id") is { } task ? store.Task(task).Project : store.Job(call.Number("job_id") ?? 0).Task.Project;
        return project.Labels.Select(label => (JsonObject)label!.DeepClone());
    }

    /// <summary>These starts and stops are of the source media, which here begins at 0 and skips nothing.</summary>
    private static JsonObject Meta(CvatTask task, int start, int stop) => new()
    {
        ["chunk_size"] = 72,
        ["size"] = task.Size,
        ["start_frame"] = start,
        ["stop_frame"] = stop,
        ["frame_filter"] = "",
        ["deleted_frames"] = JsonElements.ToArray(task.DeletedFrames.Where(frame => frame >= start && frame <= stop)),
        ["included_frames"] = null,
        ["frames"] = Enumerable.Range(start, stop - start + 1).ToArray(frame => new JsonObject { ["name"] = $"{task.Name}/{frame:D4}.jpg", ["width"] = task.Width, ["height"] = task.Height, ["related_files"] = 0 }),
    };

    private static JsonObject Layout(CvatUser staff, CvatTask task) => new()
    {
        ["mode"] = task.Honeypots.Count > 0 ? "gt_pool" : task.ValidationFrames.Count > 0 ? "gt" : null,
        ["validation_frames"] = JsonElements.ToArray(task.ValidationFrames),
        ["disabled_frames"] = new JsonArray(),
        ["honeypot_count"] = task.Honeypots.Count,
        ["honeypot_frames"] = JsonElements.ToArray(task.Honeypots),
        ["read_by"] = staff.Id,
    };

    private static JsonObject Delivery(CvatDelivery row) => new()
    {
        ["id"] = row.Id,
        ["webhook_id"] = row.Hook,
        ["event"] = row.Event,
        ["status_code"] = row.Status,
        ["redelivery"] = row.Redelivery,
        ["attempt"] = row.Attempt,
        ["changed_fields"] = row.ChangedFields,
        ["created_date"] = StudioClock.Text(row.At),
        ["updated_date"] = StudioClock.Text(row.At),
        ["request"] = JsonNode.Parse(row.Body),
        ["response"] = "",
    };
}
