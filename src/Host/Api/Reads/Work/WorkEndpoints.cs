using LabelHub.Host.Storage.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Work;

internal static class WorkEndpoints
{
    public static void MapWork(this RouteGroupBuilder api) =>
        api.MapGet("/work", ListAsync).WithName("ListWork").WithSummary("What is due, waiting for its time, or parked with its reason.").ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Listing<WorkSummary>>, ProblemHttpResult>> ListAsync([AsParameters] ListRequest request, [FromServices] WorkReading work, CancellationToken stop, string state = WorkView.Due)
    {
        if ((request.Problem ?? Choice.Problem("state", state, WorkView.States)) is { } problem) return Refusal.Invalid(problem);
        return TypedResults.Ok(await work.ListAsync(state, request.Place ?? 0, request.Size, stop));
    }
}
