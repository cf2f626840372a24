using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class DoubtWrites
{
    public static void MapDoubtWrites(this IEndpointRouteBuilder api) =>
        api.MapPost("/doubts/{annotation:long}/decide", DecideAsync).WithName("DecideDoubt").WithSummary("Says whether work that somebody else had a hand in is its contributor's own; 'version' is that of the list.");

    private static async Task<IResult> DecideAsync(long annotation, DoubtRequest request, DoubtDesk desk, HttpContext http, CancellationToken stop)
    {
        var (found, refusal) = await desk.DecideAsync(annotation, request.Version, request.Genuine, request.Reason, http.User.Identity?.Name ?? "", stop);
        return !found ? Problems.NotFound("work that waits to be decided", annotation) : refusal is not null ? Problems.Conflict(refusal) : Results.Ok(new { annotation, request.Genuine });
    }

    internal sealed record DoubtRequest
    {
        public required long Version { get; init; }

        public required bool Genuine { get; init; }

        public string? Reason { get; init; }
    }
}
