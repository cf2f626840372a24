using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Connections;

internal static class ConnectionEndpoints
{
    public static void MapConnections(this RouteGroupBuilder api)
    {
        api.MapGet("/connections", ListAsync).WithName("ListConnections").WithSummary("Every connection, without its credentials.");
        api.MapGet("/connections/{id:long}", FindAsync).WithName("GetConnection").WithSummary("What a connection's tool is and allows, whether its events reach us, how far its projects are read, and which were found since.");
        api.MapGet("/connections/{id:long}/written", WrittenAsync).WithName("GetWritten").WithSummary("What LabelHub wrote into the tool, and what of it stands.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Listing<ConnectionSummary>>> ListAsync([FromServices] ConnectionReading connections, CancellationToken stop) =>
        TypedResults.Ok(new Listing<ConnectionSummary> { Items = await connections.AllAsync(stop) });

    private static async Task<Results<Ok<ConnectionDetail>, ProblemHttpResult>> FindAsync(long id, [FromServices] ConnectionDetails connections, CancellationToken stop) =>
        await connections.FindAsync(id, stop) is { } found ? TypedResults.Ok(found) : Refusal.NotFound("connection", id);

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> WrittenAsync(long id, [AsParameters] ListRequest request, [FromServices] WrittenReading reading, CancellationToken stop)
    {
        if (request.Problem is { } problem) return Refusal.Invalid(problem);
        return await reading.FindAsync(id, request.Place ?? 0, request.Size, stop) is { } written ? TypedResults.Ok(written) : Refusal.NotFound("connection", id);
    }
}
