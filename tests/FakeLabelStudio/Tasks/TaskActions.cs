using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.Tasks;

internal sealed class TaskActions(Studio studio)
{
    /// <summary>A single task: its overlap is its own, whatever the project's maximum.</summary>
    public Task<StudioTask> CreateAsync(Caller caller, int? project, Body body) => studio.ApplyAsync(caller, change =>
    {
        var owner = change.Store.Projects.Get(project ?? throw StudioException.Invalid("project", "This field is required."));
        var data = body.Any("data", JsonElements.EmptyObject);
        if (MissingData(owner, data) is { } missing)
        {
            throw StudioException.Invalid("data", missing);
        }

        var task = Add(change, owner, change.Store.Tasks.NextId(), data) with
        {
            Meta = body.Any("meta", JsonElements.EmptyObject),
            Overlap = body.Int("overlap", 1),
            AllowSkip = body.Bool("allow_skip", true),
        };
        change.Store.Tasks.Put(task);
        AnnounceCreated(change, owner.Id, [task.Id]);
        return task;
    });

    /// <summary>No webhook hears of it, and `is_labeled` is what it was unless it is given.</summary>
    public Task<StudioTask> UpdateAsync(Caller caller, int id, Body body) => studio.ApplyAsync(caller, change =>
    {
        var task = change.Store.Tasks.Get(id);
        if (body.Int("project", task.Project) != task.Project)
        {
            throw StudioException.NoMatch("Task");
        }

        return change.Store.Tasks.Put(Written(task, body) with { UpdatedAt = change.NextStamp() });
    });

    public Task<int> DeleteAsync(Caller caller, int id) => studio.ApplyAsync(caller, change =>
    {
        var task = change.Store.Tasks.Get(id);
        DeleteAnnounced(change, task.Project, [id]);
        return id;
    });

    /// <summary>Every task of a project, behind the back of its webhooks.</summary>
    public Task<int> DeleteAllAsync(Caller caller, int project) => studio.ApplyAsync(caller, change =>
    {
        var tasks = change.Store.Tasks.Of(change.Store.Projects.Get(project).Id);
        foreach (var task in tasks)
        {
            Remove(change.Store, task.Id);
        }

        return tasks.Count;
    });

    public static void DeleteAnnounced(Change change, int project, IReadOnlyList<int> ids)
    {
        foreach (var id in ids)
        {
            Remove(change.Store, id);
        }

        var named = ids.Distinct().ToList();
        change.Announce(HookAction.TasksDeleted, project, () => new JsonObject { ["tasks"] = named.ToArray(id => new JsonObject { ["id"] = id }) });
    }

    /// <summary>What belongs to the task goes with it, unannounced.</summary>
    public static void Remove(Store store, int id)
    {
        foreach (var annotation in store.Annotations.Of(id))
        {
            store.Annotations.Remove(annotation.Id);
        }

        foreach (var prediction in store.Predictions.Of(id))
        {
            store.Predictions.Remove(prediction.Id);
        }

        foreach (var draft in store.Drafts.Of(id))
        {
            store.Drafts.Remove(draft.Id);
        }

        foreach (var held in store.Locks.Keys.Where(held => held.Task == id).ToList())
        {
            store.Locks.Remove(held);
        }

        store.Tasks.Remove(id);
    }

    public static StudioTask Add(Change change, StudioProject project, int id, JsonElement data)
    {
        if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty("hub_key", out var key))
        {
            change.Ledger.TaskCreated(key.ToString());
        }

        return change.Store.Tasks.Put(new StudioTask
        {
            Id = id,
            Project = project.Id,
            InnerId = change.Store.Tasks.Of(project.Id).Select(task => task.InnerId).DefaultIfEmpty().Max() + 1,
            Data = data,
            CreatedAt = change.NextStamp(),
            UpdatedAt = change.NextStamp(),
        });
    }

    public static string? MissingData(StudioProject project, JsonElement data) =>
        project.Schema.RequiredData
            .Where(field => data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(field, out _))
            .Select(field => $"\"{field}\" key is expected in task data")
            .FirstOrDefault();

    public static void AnnounceCreated(Change change, int project, IReadOnlyList<int> ids) =>
        change.Announce(HookAction.TasksCreated, project, () => new JsonObject
        {
            ["tasks"] = ids.ToArray(id => TaskShape.Hook(change.Store.Tasks.Get(id))),
        });

    /// <summary>The columns a PATCH may set; whatever else it names is passed over in silence. Data is not checked here.</summary>
    private static StudioTask Written(StudioTask task, Body body) => task with
    {
        Data = body.Any("data", task.Data),
        Meta = body.Any("meta", task.Meta),
        Overlap = body.Int("overlap", task.Overlap),
        IsLabeled = body.Bool("is_labeled", task.IsLabeled),
        InnerId = body.Int("inner_id", task.InnerId),
        TotalAnnotations = body.Int("total_annotations", task.TotalAnnotations),
        CancelledAnnotations = body.Int("cancelled_annotations", task.CancelledAnnotations),
        TotalPredictions = body.Int("total_predictions", task.TotalPredictions),
        CommentCount = body.Int("comment_count", task.CommentCount),
        UnresolvedCommentCount = body.Int("unresolved_comment_count", task.UnresolvedCommentCount),
        CommentAuthors = body.Any("comment_authors", task.CommentAuthors),
        LastCommentUpdatedAt = body.OptionalTime("last_comment_updated_at", task.LastCommentUpdatedAt),
        FileUpload = body.OptionalInt("file_upload", task.FileUpload),
        UpdatedBy = body.OptionalInt("updated_by", task.UpdatedBy),
    };
}
