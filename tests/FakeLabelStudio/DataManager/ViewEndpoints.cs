using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.DataManager;

internal static class ViewEndpoints
{
    public static void MapViews(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/dm/views", (Call call) =>
            studio.Read(store => Answer.Ok((call.Number("project") is { } project ? store.Views.Of(project) : store.Views.All).ToArray(ViewShape.Rest))));

        routes.MapGet("/api/dm/views/{id:int}", (int id) =>
            studio.Read(store => Answer.Ok(ViewShape.Rest(store.Views.Get(id)))));

        routes.MapPost("/api/dm/views", async (Call call) =>
            Answer.Created(ViewShape.Rest(await studio.Views.CreateAsync(call.Caller, call.Body))));

        routes.MapPatch("/api/dm/views/{id:int}", async (int id, Call call) =>
            Answer.Ok(ViewShape.Rest(await studio.Views.UpdateAsync(call.Caller, id, call.Body))));

        routes.MapDelete("/api/dm/views/{id:int}", async (int id, Call call) =>
        {
            await studio.Views.DeleteAsync(call.Caller, id);
            return Answer.Gone;
        });
    }
}
