using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
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
        var annotation = AnnotationFields.Written(change, AnnotationFields.Blank(change, task, body), body, skipped);
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
        var annotation = AnnotationFields.Written(change, standing, body, skipped) with { UpdatedAt = change.NextStamp(), UpdatedBy = change.User.Id };
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
