using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.Annotations;

internal sealed class AnnotationActions(Studio studio)
{
    /// <summary>A skip is an annotation too: cancelled, as a rule without a result.</summary>
    public Task<StudioAnnotation> CreateAsync(Caller caller, int taskId, Body body, bool? skipped = null) => studio.ApplyAsync(caller, change =>
    {
        var task = change.Store.Tasks.Get(taskId);
        var annotation = Written(change, Blank(change, task, body), body, skipped);
        if (annotation.WasCancelled && !task.AllowSkip)
        {
            throw new StudioException(400, "This task cannot be skipped.");
        }

        change.Store.Locks.Remove((taskId, annotation.CompletedBy));
        Save(change, annotation);
        Announce(change, HookAction.AnnotationCreated, annotation.Id);
        return annotation;
    });

    /// <summary>Tells the webhooks even when nothing was asked to change.</summary>
    public Task<StudioAnnotation> UpdateAsync(Caller caller, int id, Body body, bool? skipped = null) => studio.ApplyAsync(caller, change =>
    {
        var standing = change.Store.Annotations.Get(id);
        var annotation = Written(change, standing, body, skipped) with { UpdatedAt = change.NextStamp(), UpdatedBy = change.User.Id };
        change.Store.Tasks.Get(annotation.Task);
        change.Store.Projects.Get(annotation.Project);
        Save(change, annotation);
        if (standing.Task != annotation.Task)
        {
            TaskCounters.Touch(change, standing.Task, relabel: true);
        }

        Announce(change, HookAction.AnnotationUpdated, id);
        return annotation;
    });

    public Task<int> DeleteAsync(Caller caller, int id) => studio.ApplyAsync(caller, change =>
    {
        var annotation = change.Store.Annotations.Get(id);
        DeleteAnnounced(change, annotation.Project, [annotation]);
        return id;
    });

    /// <summary>No webhook hears of it: the server looks the ids up after the rows are gone.</summary>
    public Task<StudioDraft> ConvertToDraftAsync(Caller caller, int id) => studio.ApplyAsync(caller, change =>
    {
        var annotation = change.Store.Annotations.Get(id);
        change.Store.Annotations.Remove(id);
        TaskCounters.Touch(change, annotation.Task, relabel: true);
        return DraftActions.Add(change, annotation.Task, annotation.CompletedBy, annotation.Result, leadTime: null);
    });

    /// <summary>Ids and nothing more: not even the task they belonged to.</summary>
    public static void DeleteAnnounced(Change change, int project, IReadOnlyList<StudioAnnotation> annotations)
    {
        foreach (var annotation in annotations)
        {
            change.Store.Annotations.Remove(annotation.Id);
            TaskCounters.Touch(change, annotation.Task, relabel: true);
        }

        change.Announce(HookAction.AnnotationsDeleted, project, () => new JsonObject
        {
            ["annotations"] = annotations.ToArray(annotation => new JsonObject { ["id"] = annotation.Id }),
        });
    }

    /// <summary>Numbered on from the latest annotation there is, so an id whose row is gone comes back to life.</summary>
    public static void AddImported(Change change, int task, ImportedAnnotation given) =>
        change.Store.Annotations.Put(new StudioAnnotation
        {
            Id = change.Store.Annotations.LatestId + 1,
            Task = task,
            Project = change.Store.Tasks.Get(task).Project,
            Result = given.Result,
            CompletedBy = given.CompletedBy,
            WasCancelled = given.WasCancelled,
            GroundTruth = given.GroundTruth,
            LeadTime = given.LeadTime,
            UniqueId = Guid.NewGuid(),
            CreatedAt = change.NextStamp(),
            UpdatedAt = change.NextStamp(),
        });

    /// <summary>The server checks that it is a list and nothing else: unknown labels pass.</summary>
    public static JsonElement Result(Body body, JsonElement standing)
    {
        var result = body.Any("result", standing);
        if (result.ValueKind == JsonValueKind.String)
        {
            result = ParseResult(result.GetString()!);
        }

        return result.ValueKind == JsonValueKind.Array
            ? result
            : throw StudioException.Invalid("result", "annotation \"result\" field in annotation must be list");
    }

    private static JsonElement ParseResult(string text)
    {
        try
        {
            return JsonElements.Parse(text);
        }
        catch (JsonException)
        {
            throw StudioException.Unforeseen(500, "annotation \"result\" can't be parse from str to JSON");
        }
    }

    private static StudioAnnotation Blank(Change change, StudioTask task, Body body) => new()
    {
        Id = change.Store.Annotations.NextId(),
        Task = task.Id,
        Project = task.Project,
        Result = JsonElements.EmptyArray,
        CompletedBy = change.User.Id,
        UniqueId = UniqueId(change.Store, body),
        Prediction = PredictionShown(change.Store, task),
        UpdatedBy = change.User.Id,
        CreatedAt = change.NextStamp(),
        UpdatedAt = change.NextStamp(),
    };

    private static Guid UniqueId(Store store, Body body)
    {
        if (body.OptionalText("unique_id", null) is not { } text)
        {
            return Guid.NewGuid();
        }

        if (!Guid.TryParse(text, out var id))
        {
            throw StudioException.Invalid("unique_id", "Must be a valid UUID.");
        }

        return store.Annotations.All.Any(annotation => annotation.UniqueId == id)
            ? throw new StudioException(409, "Annotation with this unique id already exists")
            : id;
    }

    /// <summary>The prediction the annotator had before them, when one stands under the project's model version.</summary>
    private static JsonElement PredictionShown(Store store, StudioTask task)
    {
        var version = store.Projects.Get(task.Project).ModelVersion;
        var shown = version.Length == 0 ? null : store.Predictions.Of(task.Id).LastOrDefault(prediction => prediction.ModelVersion == version);
        return shown is null ? JsonElements.EmptyObject : PredictionShape.Rest(shown).ToElement();
    }

    /// <summary>Whose work it is can be anyone's claim; who changed it is always the caller.</summary>
    private static StudioAnnotation Written(Change change, StudioAnnotation annotation, Body body, bool? skipped)
    {
        var result = Result(body, annotation.Result);
        var person = body.OptionalInt("completed_by", annotation.CompletedBy) ?? change.User.Id;
        return annotation with
        {
            Result = result,
            ResultCount = RegionCount(result),
            CompletedBy = change.Store.Users.Find(person)?.Id ?? throw UnknownUser(person),
            WasCancelled = body.Bool("was_cancelled", skipped ?? annotation.WasCancelled),
            GroundTruth = body.Bool("ground_truth", annotation.GroundTruth),
            LeadTime = body.OptionalFloat("lead_time", annotation.LeadTime),
            DraftCreatedAt = body.OptionalTime("draft_created_at", annotation.DraftCreatedAt),
            ImportId = body.OptionalInt("import_id", annotation.ImportId),
            LastAction = body.OptionalText("last_action", annotation.LastAction),
            BulkCreated = body.Bool("bulk_created", annotation.BulkCreated),
            Task = body.Int("task", annotation.Task),
            Project = body.Int("project", annotation.Project),
            ParentPrediction = body.OptionalInt("parent_prediction", annotation.ParentPrediction),
            ParentAnnotation = body.OptionalInt("parent_annotation", annotation.ParentAnnotation),
            LastCreatedBy = body.OptionalInt("last_created_by", annotation.LastCreatedBy),
        };
    }

    private static StudioException UnknownUser(int id) =>
        StudioException.Invalid("completed_by", $"Invalid pk \"{id}\" - object does not exist.");

    private static int RegionCount(JsonElement result) => result.EnumerateArray()
        .Select(region => region.ValueKind == JsonValueKind.Object && region.TryGetProperty("id", out var id) ? id.ToString() : "")
        .Distinct()
        .Count();

    private static void Save(Change change, StudioAnnotation annotation)
    {
        change.Store.Annotations.Put(annotation);
        if (annotation.GroundTruth)
        {
            ClearOtherGroundTruth(change.Store, annotation);
        }

        TaskCounters.Touch(change, annotation.Task, relabel: true);
    }

    private static void ClearOtherGroundTruth(Store store, StudioAnnotation annotation)
    {
        foreach (var other in store.Annotations.Of(annotation.Task).Where(other => other.GroundTruth && other.Id != annotation.Id))
        {
            store.Annotations.Put(other with { GroundTruth = false });
        }
    }

    private static void Announce(Change change, string action, int id)
    {
        var annotation = change.Store.Annotations.Get(id);
        change.Announce(action, annotation.Project, () => new JsonObject
        {
            ["annotation"] = AnnotationShape.Hook(change.Store.Annotations.Get(id)),
            ["task"] = TaskShape.Hook(change.Store.Tasks.Get(annotation.Task)),
        });
    }
}
