using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Plans;

internal static class PlanEndpoints
{
    public static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/plans", ListAsync).WithName("ListPlans").WithSummary("Plans, newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/plans/{id:long}", FindAsync).WithName("FindPlan").WithSummary("A plan with what it would change, by kind.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Listing<PlanSummary>>, ProblemHttpResult>> ListAsync([AsParameters] ListRequest request, [FromServices] PlanReading plans, CancellationToken stop) =>
        request.Problem is { } problem ? Refusal.Invalid(problem) : TypedResults.Ok(await plans.ListAsync(request.Place ?? long.MaxValue, request.Size, stop));

    private static async Task<Results<Ok<PlanSummary>, ProblemHttpResult>> FindAsync(long id, [FromServices] PlanReading plans, CancellationToken stop) =>
        await plans.FindAsync(id, stop) is { } plan ? TypedResults.Ok(plan) : Refusal.NotFound("plan", id);
}
