using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>The many faces of a task.</summary>
internal static class TaskShape
{
    /// <summary>What creation answers, and the heart of most others.</summary>
    public static JsonObject Simple(StudioTask task) => new()
    {
        ["id"] = task.Id,
        ["data"] = task.Data.ToNode(),
        ["meta"] = task.Meta.ToNode(),
        ["created_at"] = StudioClock.Text(task.CreatedAt),
        ["updated_at"] = StudioClock.Text(task.UpdatedAt),
        ["is_labeled"] = task.IsLabeled,
        ["overlap"] = task.Overlap,
        ["inner_id"] = task.InnerId,
        ["total_annotations"] = task.TotalAnnotations,
        ["cancelled_annotations"] = task.CancelledAnnotations,
        ["total_predictions"] = task.TotalPredictions,
        ["comment_count"] = task.CommentCount,
        ["unresolved_comment_count"] = task.UnresolvedCommentCount,
        ["last_comment_updated_at"] = StudioClock.Text(task.LastCommentUpdatedAt),
        ["project"] = task.Project,
        ["updated_by"] = task.UpdatedBy,
        ["file_upload"] = task.FileUpload,
        ["comment_authors"] = task.CommentAuthors.ToNode(),
    };

    /// <summary>What PATCH answers, and each entry of a project's own list.</summary>
    public static JsonObject WithWork(Store store, StudioTask task)
    {
        var shape = Simple(task);
        shape["annotations"] = store.Annotations.Of(task.Id).ToArray(annotation => AnnotationShape.Rest(store, annotation));
        shape["predictions"] = store.Predictions.Of(task.Id).ToArray(PredictionShape.Rest);
        return shape;
    }

    /// <summary>Every column: the payload of a webhook.</summary>
    public static JsonObject Hook(StudioTask task)
    {
        var shape = Simple(task);
        shape.Insert(shape.IndexOf("overlap"), "allow_skip", task.AllowSkip);
        shape.Insert(shape.IndexOf("comment_count"), "precomputed_agreement", null);
        return shape;
    }

    /// <summary>What the label stream hands out.</summary>
    public static JsonObject Next(Store store, StudioTask task, TaskLock taken, string queue)
    {
        var shape = Simple(task);
        shape.Remove("updated_by");
        shape.Insert(1, "predictions", store.Predictions.Of(task.Id).ToArray(PredictionShape.Rest));
        shape.Insert(2, "annotations", new JsonArray());
        shape.Insert(3, "drafts", new JsonArray());
        shape.Insert(4, "updated_by", Updaters(task));
        shape.Insert(5, "unique_lock_id", taken.UniqueId.ToString());
        shape["queue"] = queue;
        return shape;
    }

    /// <summary>An entry of the Data Manager's list; what only `fields=all` brings is empty or left out.</summary>
    public static JsonObject Listed(StudioTask task) => new()
    {
        ["id"] = task.Id,
        ["drafts"] = new JsonArray(),
        ["annotators"] = new JsonArray(),
        ["inner_id"] = task.InnerId,
        ["cancelled_annotations"] = task.CancelledAnnotations,
        ["total_annotations"] = task.TotalAnnotations,
        ["total_predictions"] = task.TotalPredictions,
        ["annotations_results"] = "",
        ["predictions_results"] = "",
        ["file_upload"] = null,
        ["storage_filename"] = null,
        ["annotations_ids"] = "",
        ["predictions_model_versions"] = "",
        ["updated_by"] = Updaters(task),
        ["data"] = task.Data.ToNode(),
        ["meta"] = task.Meta.ToNode(),
        ["created_at"] = StudioClock.Text(task.CreatedAt),
        ["updated_at"] = StudioClock.Text(task.UpdatedAt),
        ["is_labeled"] = task.IsLabeled,
        ["overlap"] = task.Overlap,
        ["comment_count"] = task.CommentCount,
        ["unresolved_comment_count"] = task.UnresolvedCommentCount,
        ["last_comment_updated_at"] = StudioClock.Text(task.LastCommentUpdatedAt),
        ["project"] = task.Project,
        ["comment_authors"] = task.CommentAuthors.ToNode(),
    };

    /// <summary>With all its work: who completed an annotation is an object in the answer for one task, an id in lists.</summary>
    public static JsonObject Full(Store store, StudioTask task, bool expandsUsers)
    {
        var annotations = store.Annotations.Of(task.Id);
        var predictions = store.Predictions.Of(task.Id);
        var drafts = store.Drafts.Of(task.Id);
        var shape = Listed(task);
        shape.Insert(1, "predictions", predictions.ToArray(PredictionShape.Rest));
        shape.Insert(2, "annotations", annotations.ToArray(annotation => AnnotationShape.Rest(store, annotation, expandsUsers)));
        shape["drafts"] = drafts.ToArray(draft => DraftShape.Rest(store, draft));
        shape["annotators"] = annotations.Select(annotation => annotation.CompletedBy).Distinct().Order().ToArray();
        shape["annotations_ids"] = string.Join(',', annotations.Select(annotation => annotation.Id).OrderDescending());
        shape["predictions_model_versions"] = string.Join(',', predictions.Select(prediction => prediction.ModelVersion).Distinct());
        shape.Insert(shape.IndexOf("annotations_results"), "completed_at", CompletedAt(annotations));
        shape.Insert(shape.IndexOf("file_upload"), "predictions_score", predictions.Average(prediction => prediction.Score));
        shape.Insert(shape.IndexOf("updated_by"), "avg_lead_time", annotations.Average(annotation => annotation.LeadTime));
        shape.Insert(shape.IndexOf("updated_by"), "draft_exists", drafts.Count > 0);
        return shape;
    }

    private static JsonArray Updaters(StudioTask task) =>
        task.UpdatedBy is { } user ? [new JsonObject { ["user_id"] = user }] : [];

    private static string? CompletedAt(IReadOnlyList<StudioAnnotation> annotations) => annotations
        .Where(annotation => !annotation.WasCancelled)
        .Select(annotation => StudioClock.Text(annotation.CreatedAt))
        .Max();
}
