using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Projects;

internal static class ProjectEndpoints
{
    public static void MapProjects(this RouteGroupBuilder api) =>
        api.MapGet("/projects", ListAsync).WithName("ListProjects").WithSummary("Every project with its numbers.");

    private static async Task<Ok<Listing<ProjectSummary>>> ListAsync([FromServices] ProjectReading projects, CancellationToken stop) =>
        TypedResults.Ok(new Listing<ProjectSummary> { Items = await projects.AllAsync(stop) });
}
