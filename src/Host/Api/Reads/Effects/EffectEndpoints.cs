using LabelHub.Host.Reconcile;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Effects;

internal static class EffectEndpoints
{
    public static void MapEffects(this RouteGroupBuilder api) =>
        api.MapGet("/effects", ListAsync).WithName("ListEffects").WithSummary("What is wanted in tools, by state, with the reason where it waits or failed.").ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Listing<EffectSummary>>, ProblemHttpResult>> ListAsync([AsParameters] ListRequest request, [FromServices] EffectReading effects, CancellationToken stop, string? state = null)
    {
        if (EffectReading.Place(request.Next) is not { } after) return Refusal.Invalid(ListRequest.NoPlace(request.Next));
        if ((request.SizeProblem ?? Choice.Problem("state", state, EffectState.All)) is { } problem) return Refusal.Invalid(problem);
        return TypedResults.Ok(await effects.ListAsync(state, after, request.Size, stop));
    }
}
