using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.FakeLabelStudio.Annotations;

internal static class AnnotationShape
{
    public static JsonObject Rest(Store store, StudioAnnotation annotation, bool expandsUser = false)
    {
        var person = store.Users.Get(annotation.CompletedBy);
        var shape = new JsonObject
        {
            ["id"] = annotation.Id,
            ["result"] = annotation.Result.ToNode(),
            ["created_username"] = $"{person.FullName} {person.Email}, {person.Id}",
            ["created_ago"] = "0\u00a0minutes",
            ["completed_by"] = expandsUser ? UserShape.Annotator(person) : JsonValue.Create(person.Id),
        };
        return Append(shape, State(annotation), Origin(annotation), People(annotation));
    }

    /// <summary>Every column: also the key, the count and the prediction that REST keeps to itself.</summary>
    public static JsonObject Hook(StudioAnnotation annotation)
    {
        var people = People(annotation);
        people.Insert(people.IndexOf("updated_by"), "completed_by", annotation.CompletedBy);
        var columns = new JsonObject
        {
            ["prediction"] = annotation.Prediction.ToNode(),
            ["result_count"] = annotation.ResultCount,
            ["unique_id"] = annotation.UniqueId.ToString(),
        };
        var shape = new JsonObject { ["id"] = annotation.Id, ["result"] = annotation.Result.ToNode() };
        return Append(shape, State(annotation), columns, Origin(annotation), people);
    }

    private static JsonObject State(StudioAnnotation annotation) => new()
    {
        ["was_cancelled"] = annotation.WasCancelled,
        ["ground_truth"] = annotation.GroundTruth,
        ["created_at"] = StudioClock.Text(annotation.CreatedAt),
        ["updated_at"] = StudioClock.Text(annotation.UpdatedAt),
        ["draft_created_at"] = StudioClock.Text(annotation.DraftCreatedAt),
        ["lead_time"] = annotation.LeadTime,
    };

    private static JsonObject Origin(StudioAnnotation annotation) => new()
    {
        ["import_id"] = annotation.ImportId,
        ["last_action"] = annotation.LastAction,
        ["bulk_created"] = annotation.BulkCreated,
    };

    private static JsonObject People(StudioAnnotation annotation) => new()
    {
        ["task"] = annotation.Task,
        ["project"] = annotation.Project,
        ["updated_by"] = annotation.UpdatedBy,
        ["parent_prediction"] = annotation.ParentPrediction,
        ["parent_annotation"] = annotation.ParentAnnotation,
        ["last_created_by"] = annotation.LastCreatedBy,
    };

    private static JsonObject Append(JsonObject shape, params ReadOnlySpan<JsonObject> parts)
    {
        foreach (var part in parts)
        {
            foreach (var (name, value) in part)
            {
                shape[name] = value?.DeepClone();
            }
        }

        return shape;
    }
}
