using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.DataManager;

internal static class BulkEndpoints
{
    public static void MapDataManager(this IEndpointRouteBuilder routes, Studio studio) =>
        routes.MapPost("/api/dm/actions", async (Call call) => Answer.Ok(await studio.DataManager.PerformAsync(
            call.Caller, call.Query("id") ?? "", call.Number("project") ?? throw StudioException.NoMatch("Project"), call.Body)));
}
