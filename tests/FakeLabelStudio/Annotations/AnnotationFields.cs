using System.Text.Json;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;

namespace LabelHub.FakeLabelStudio.Annotations;

/// <summary>What a request may say of an annotation, and what the server makes of it.</summary>
internal static class AnnotationFields
{
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

    public static StudioAnnotation Blank(Change change, StudioTask task, Body body) => new()
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
    public static StudioAnnotation Written(Change change, StudioAnnotation annotation, Body body, bool? skipped)
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
}
