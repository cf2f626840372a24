using LabelHub.Host.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.StartPlans;

internal static class StartPlanEndpoints
{
    public static void MapStartPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/connections/{id:long}/start-plan", PlanAsync).WithName("GetStartPlan").WithSummary("What a connection has to begin with, what can be known of it, and what a second look would cost and tell.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/projects/{id:long}/quality", QualityAsync).WithName("GetQuality").WithSummary("How good the labels of single-label items are, as far as a second look tells, with a 95 % interval.");
    }

    private static async Task<Results<Ok<StartPlan>, ProblemHttpResult>> PlanAsync(long id, [FromServices] StartPlanReading plans, CancellationToken stop, int percent = StartPlanReading.Usual)
    {
        if (percent is < 1 or > SecondLookDesk.Most) return Refusal.Invalid($"percent: '{percent}' is no share of items. Accepted are whole numbers from 1 to {SecondLookDesk.Most}.");
        return await plans.FindAsync(id, percent, stop) is { } plan ? TypedResults.Ok(plan) : Refusal.NotFound("connection", id);
    }

    private static async Task<Results<Ok<QualityEstimate>, NoContent, ProblemHttpResult>> QualityAsync(long id, [FromServices] StartPlanReading plans, CancellationToken stop)
    {
        var (found, quality) = await plans.OfProjectAsync(id, stop);
        if (!found) return Refusal.NotFound("project", id);
        return quality is null ? TypedResults.NoContent() : TypedResults.Ok(quality);
    }
}
