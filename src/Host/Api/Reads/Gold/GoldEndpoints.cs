using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Gold;

internal static class GoldEndpoints
{
    public static void MapGold(this RouteGroupBuilder api)
    {
        api.MapGet("/projects/{id:long}/gold", ListAsync).WithName("ListGold").WithSummary("The known answers of a project, by item.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/projects/{id:long}/gold/accuracy", (long id, [FromServices] GoldReading gold, CancellationToken stop) => gold.AccuracyAsync(id, stop)).WithName("GetGoldAccuracy").WithSummary("How often answers to known items were right, by version of the guideline, with a 95 % interval, and whether the version in force clearly lowered it.");
    }

    private static async Task<Results<Ok<Listing<GoldDetail>>, ProblemHttpResult>> ListAsync(long id, [AsParameters] ListRequest request, [FromServices] GoldReading gold, CancellationToken stop) => request.Problem is { } problem
        ? Refusal.Invalid(problem)
        : TypedResults.Ok(await gold.ListAsync(id, request.Place ?? 0, request.Size, stop));
}
