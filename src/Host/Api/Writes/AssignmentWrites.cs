using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class AssignmentWrites
{
    public static void MapAssignmentWrites(this IEndpointRouteBuilder api) => api.MapPut("/projects/{id:long}/assignments/{contributor:long}", SetAsync)
        .WithName("SetAssignment").WithSummary("Sets all that one person should work on in a project; nothing ends it. The tool lists it where 'assign' is switched on, and may not enforce it.");

    private static async Task<IResult> SetAsync(long id, long contributor, AssignmentRequest request, AssignmentDesk desk, HttpContext http, CancellationToken stop)
    {
        var wish = new AssignmentEvent.Set { Project = id, Contributor = contributor, Items = [.. request.Items.Distinct()], By = http.User.Identity?.Name ?? "" };
        return await desk.SetAsync(wish, stop) is { } refusal ? Problems.Conflict(refusal) : Results.Ok(new { project = id, contributor, wish.Items });
    }

    internal sealed record AssignmentRequest
    {
        /// <summary>LabelHub's ids of the items.</summary>
        public required IReadOnlyList<long> Items { get; init; }
    }
}
