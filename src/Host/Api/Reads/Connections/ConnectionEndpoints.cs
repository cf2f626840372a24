using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Connections;

internal static class ConnectionEndpoints
{
    public static void MapConnections(this RouteGroupBuilder api) =>
        api.MapGet("/connections", ListAsync).WithName("ListConnections").WithSummary("Every connection, without its credentials.");

    private static async Task<Ok<Listing<ConnectionSummary>>> ListAsync([FromServices] ConnectionReading connections, CancellationToken stop) =>
        TypedResults.Ok(new Listing<ConnectionSummary> { Items = await connections.AllAsync(stop) });
}
