using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Assignments;

internal static class AssignmentEndpoints
{
    public static void MapAssignments(this RouteGroupBuilder api) =>
        api.MapGet("/projects/{id:long}/assignments", ListAsync).WithName("ListAssignments").WithSummary("Who should work on what in a project.");

    private static async Task<IResult> ListAsync(long id, [FromServices] AssignmentReading assignments, CancellationToken stop) =>
        await assignments.OfAsync(id, stop) is { } found ? Results.Ok(new Listing<AssignmentDetail> { Items = found }) : Problems.NotFound("project", id);
}
