using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;

namespace LabelHub.Host.Api.Writes;

internal static class ConnectionWrites
{
    public static void MapConnectionWrites(this IEndpointRouteBuilder api) => api.MapPost("/connections", AddAsync).WithName("AddConnection");

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
}
