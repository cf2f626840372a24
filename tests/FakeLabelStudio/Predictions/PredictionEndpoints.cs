using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Predictions;

internal static class PredictionEndpoints
{
    public static void MapPredictions(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/predictions", (Call call) =>
            studio.Read(store => Answer.Ok(Listed(store, call).ToArray(PredictionShape.Rest))));

        routes.MapPost("/api/predictions", async (Call call) =>
            Answer.Created(PredictionShape.Rest(await studio.Predictions.CreateAsync(call.Caller, call.Body))));

        routes.MapGet("/api/predictions/{id:int}", (int id) =>
            studio.Read(store => Answer.Ok(PredictionShape.Rest(store.Predictions.Get(id)))));

        routes.MapMethods("/api/predictions/{id:int}", ["PATCH", "PUT"], async (int id, Call call) =>
            Answer.Ok(PredictionShape.Rest(await studio.Predictions.UpdateAsync(call.Caller, id, call.Body))));

        routes.MapDelete("/api/predictions/{id:int}", async (int id, Call call) =>
        {
            await studio.Predictions.DeleteAsync(call.Caller, id);
            return Answer.Gone;
        });

        routes.MapPost("/api/projects/{project:int}/import/predictions", async (int project, Call call) =>
            Answer.Created(new JsonObject { ["created"] = await studio.Predictions.ImportAsync(call.Caller, project, call.Body) }));
    }

    private static IEnumerable<StudioPrediction> Listed(Store store, Call call)
    {
        var project = call.Number("project") ?? call.Number("task__project");
        return store.Predictions.All
            .Where(prediction => call.Number("task") is not { } task || prediction.Task == task)
            .Where(prediction => project is null || prediction.Project == project);
    }
}
