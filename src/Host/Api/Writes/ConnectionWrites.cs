using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;

namespace LabelHub.Host.Api.Writes;

internal static class ConnectionWrites
{
    public static void MapConnectionWrites(this IEndpointRouteBuilder api)
    {
        api.MapPost("/connections", AddAsync).WithName("AddConnection");
        api.MapPost("/connections/{id:long}/pause", (long id, ConnectionSetup setup, CancellationToken stop) => SetSendingAsync(id, sends: false, setup, stop)).WithName("PauseConnection");
        api.MapPost("/connections/{id:long}/resume", (long id, ConnectionSetup setup, CancellationToken stop) => SetSendingAsync(id, sends: true, setup, stop)).WithName("ResumeConnection");
        api.MapPost("/connections/{id:long}/disconnect", LeaveAsync).WithName("Disconnect").WithSummary("Has LabelHub leave the tool; with 'restore' what it wrote there is taken back first.");
    }

    private static async Task<IResult> LeaveAsync(long id, LeaveRequest request, LeaveDesk desk, HttpContext http, CancellationToken stop)
    {
        var (found, refusal) = await desk.LeaveAsync(id, request.Restore, http.User.Identity?.Name ?? "", stop);
        return !found ? Problems.NotFound("connection", id) : refusal is not null ? Problems.Conflict(refusal) : Results.Accepted($"/api/v1/connections/{id}/written", new { id, state = ConnectionState.Leaving });
    }

    private static async Task<IResult> SetSendingAsync(long id, bool sends, ConnectionSetup setup, CancellationToken stop) =>
        await setup.SetSendingAsync(id, sends, stop) ? Results.Ok(new { id }) : Problems.NotFound("connection", id);

    private static async Task<IResult> AddAsync(ConnectionRequest request, ConnectionSetup setup, CancellationToken stop)
    {
        var errors = setup.Errors(request);
        if (errors.Count > 0) return Problems.Invalid(string.Join(" ", errors));
        try
        {
            return Results.Ok(await setup.MakeAsync(request, stop));
        }
        catch (ToolException refused)
        {
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, refused.Message);
        }
    }

    internal sealed record LeaveRequest
    {
        public bool Restore { get; init; }
    }
}
