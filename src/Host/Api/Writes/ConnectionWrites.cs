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
        api.MapPost("/connections/{id:long}/test", TestAsync).WithName("TestConnection").WithSummary("Tries what the token may do, and has the tool send an event in which nothing changes.");
        api.MapPost("/connections/{id:long}/projects/{project}/follow", FollowAsync).WithName("FollowProject").WithSummary("Follows a project that was offered; 'project' is the tool's id.");
        api.MapPost("/connections/{id:long}/projects/{project}/decline", DeclineAsync).WithName("DeclineProject").WithSummary("Offers a project no more; it can still be followed.");
        api.MapPost("/connections/{id:long}/disconnect", LeaveAsync).WithName("Disconnect").WithSummary("Has LabelHub leave the tool; with 'restore' what it wrote there is taken back first.");
    }

    private static async Task<IResult> SetSendingAsync(long id, bool sends, ConnectionSetup setup, CancellationToken stop) =>
        await setup.SetSendingAsync(id, sends, stop) ? Results.Ok(new { id }) : Problems.NotFound("connection", id);

    private static async Task<IResult> TestAsync(long id, ConnectionDirectory directory, ConnectionCheck check, CancellationToken stop)
    {
        if (await directory.ByIdAsync(id, stop) is not { } open) return Problems.NotFound("connection", id);
        return await AskedAsync(async () =>
        {
            var (tool, reach) = await check.RunAsync(open.Row, stop);
            return Results.Ok(new { id, tool, reach });
        });
    }

    private static Task<IResult> FollowAsync(long id, string project, HookRegistration hooks, CancellationToken stop) => AskedAsync(async () =>
        await hooks.FollowAsync(id, project, stop) ? Results.Ok(new { id, project }) : Problems.NotFound("connection with a tool", id));

    private static async Task<IResult> DeclineAsync(long id, string project, HookRegistration hooks, CancellationToken stop) =>
        await hooks.DeclineAsync(id, project, stop) ? Results.Ok(new { id, project }) : Problems.NotFound("offered project", project);

    private static async Task<IResult> AskedAsync(Func<Task<IResult>> ask)
    {
        try
        {
            return await ask();
        }
        catch (ToolException refused)
        {
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, refused.Message);
        }
    }

    private static async Task<IResult> AddAsync(ConnectionRequest request, ConnectionSetup setup, CancellationToken stop)
    {
        var errors = setup.Errors(request);
        if (errors.Count > 0) return Problems.Invalid(string.Join(" ", errors));
        return await AskedAsync(async () => Results.Ok(await setup.MakeAsync(request, stop)));
    }

    private static async Task<IResult> LeaveAsync(long id, LeaveRequest request, LeaveDesk desk, HttpContext http, CancellationToken stop)
    {
        var (found, refusal) = await desk.LeaveAsync(id, request.Restore, http.User.Identity?.Name ?? "", stop);
        return !found ? Problems.NotFound("connection", id) : refusal is not null ? Problems.Conflict(refusal) : Results.Accepted($"/api/v1/connections/{id}/written", new { id, state = ConnectionState.Leaving });
    }

    internal sealed record LeaveRequest
    {
        public bool Restore { get; init; }
    }
}
