using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.DataManager;

/// <summary>The Data Manager's actions on a selection of tasks.</summary>
internal sealed class BulkActions(Studio studio)
{
    public Task<JsonObject> PerformAsync(Caller caller, string action, int project, Body body) => action switch
    {
        "delete_tasks" => studio.ApplyAsync(caller, change => DeleteTasks(change, project, body)),
        "delete_tasks_annotations" => studio.ApplyAsync(caller, change => DeleteAnnotations(change, project, body)),
        "predictions_to_annotations" => studio.ApplyAsync(caller, change => Adopt(change, project, body)),
        "next_task" => studio.Queue.NextAsync(caller, project),
        _ => throw new StudioException(
            400, $"The fake has no action '{action}'; it has delete_tasks, delete_tasks_annotations, predictions_to_annotations and next_task."),
    };

    private static JsonObject DeleteTasks(Change change, int project, Body body)
    {
        var ids = Selected(change, project, body).Select(task => task.Id).ToList();
        TaskActions.DeleteAnnounced(change, project, ids);
        return new JsonObject { ["processed_items"] = ids.Count, ["reload"] = false, ["detail"] = $"Deleted {ids.Count} tasks" };
    }

    private static JsonObject DeleteAnnotations(Change change, int project, Body body)
    {
        var person = body.OptionalInt("annotator", null);
        var annotations = Selected(change, project, body)
            .SelectMany(task => change.Store.Annotations.Of(task.Id))
            .Where(annotation => person is null || annotation.CompletedBy == person)
            .ToList();
        AnnotationActions.DeleteAnnounced(change, project, annotations);
        return new JsonObject { ["processed_items"] = annotations.Count, ["detail"] = $"Deleted {annotations.Count} annotations" };
    }

    private static JsonObject Adopt(Change change, int project, Body body)
    {
        var version = body.OptionalText("model_version", null);
        var annotations = Selected(change, project, body)
            .SelectMany(task => change.Store.Predictions.Of(task.Id))
            .Where(prediction => version is null || prediction.ModelVersion == version)
            .Select(prediction => Adopt(change, prediction))
            .ToList();
        change.Announce(HookAction.AnnotationsCreated, project, () => Payload(change.Store, annotations));
        return new JsonObject { ["detail"] = $"Created {annotations.Count} annotations" };
    }

    private static StudioAnnotation Adopt(Change change, StudioPrediction prediction)
    {
        var annotation = change.Store.Annotations.Put(new StudioAnnotation
        {
            Id = change.Store.Annotations.NextId(),
            Task = prediction.Task,
            Project = prediction.Project,
            Result = prediction.Result,
            CompletedBy = change.User.Id,
            ParentPrediction = prediction.Id,
            UniqueId = Guid.NewGuid(),
            CreatedAt = change.NextStamp(),
            UpdatedAt = change.NextStamp(),
        });
        TaskCounters.Touch(change, prediction.Task, relabel: true);
        return annotation;
    }

    /// <summary>Lists under names in the singular.</summary>
    private static JsonObject Payload(Store store, IReadOnlyList<StudioAnnotation> annotations) => new()
    {
        ["annotation"] = annotations.ToArray(AnnotationShape.Hook),
        ["task"] = annotations.ToArray(annotation => TaskShape.Hook(store.Tasks.Get(annotation.Task))),
    };

    private static IReadOnlyList<StudioTask> Selected(Change change, int project, Body body) =>
        TaskQuery.Of(body).Apply(change.Store.Tasks.Of(change.Store.Projects.Get(project).Id));
}
