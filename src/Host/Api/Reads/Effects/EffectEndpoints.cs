using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Effects;

internal static class EffectEndpoints
{
    public static void MapEffects(this RouteGroupBuilder api)
    {
        api.MapGet("/effects", ListAsync).WithName("ListEffects").WithSummary("What is wanted in tools, by state, project and kind, with the reason where it waits or failed.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/effects/{key}/{generation:int}", FindAsync).WithName("GetEffect").WithSummary("One effect, with what it would change in the tool.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Listing<EffectSummary>>, ProblemHttpResult>> ListAsync([AsParameters] ListRequest request, [FromServices] EffectReading effects, CancellationToken stop, string? state = null, long? project = null, string? kind = null)
    {
        if (EffectReading.Place(request.Next) is not { } after) return Refusal.Invalid(ListRequest.NoPlace(request.Next));
        if ((request.SizeProblem ?? Choice.Problem("state", state, EffectState.All) ?? Choice.Problem("kind", kind, EffectKind.All)) is { } problem) return Refusal.Invalid(problem);
        return TypedResults.Ok((await effects.ListAsync(new() { State = state, Project = project, Kind = kind }, after, request.Size, stop)).Page);
    }

    private static async Task<Results<Ok<EffectChange>, ProblemHttpResult>> FindAsync(string key, int generation, [FromServices] EffectReading effects, CancellationToken stop) =>
        await effects.FindAsync(key, generation, stop) is { } found ? TypedResults.Ok(found) : Refusal.NotFound("effect", $"{key}/{generation}");
}
