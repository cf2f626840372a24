using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Predictions;

internal static class PredictionShape
{
    public static JsonObject Rest(StudioPrediction prediction) => new()
    {
        ["id"] = prediction.Id,
        ["result"] = prediction.Result.ToNode(),
        ["model_version"] = prediction.ModelVersion,
        ["created_ago"] = "0\u00a0minutes",
        ["score"] = prediction.Score,
        ["cluster"] = null,
        ["neighbors"] = null,
        ["mislabeling"] = 0.0,
        ["created_at"] = StudioClock.Text(prediction.CreatedAt),
        ["updated_at"] = StudioClock.Text(prediction.UpdatedAt),
        ["model"] = null,
        ["model_run"] = null,
        ["task"] = prediction.Task,
        ["project"] = prediction.Project,
    };
}
