using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Trust;

internal static class DoubtEndpoints
{
    public static void MapDoubts(this RouteGroupBuilder api) =>
        api.MapGet("/doubts", ListAsync).WithName("ListDoubts").WithSummary("Work that may be somebody else's: nothing about anybody rests on it until a person has decided.").ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Listing<DoubtDetail>>, ProblemHttpResult>> ListAsync([AsParameters] ListRequest request, [FromServices] DoubtReading doubts, CancellationToken stop) => request.Problem is { } problem
        ? Refusal.Invalid(problem)
        : TypedResults.Ok(await doubts.ListAsync(request.Place ?? 0, request.Size, stop));
}
