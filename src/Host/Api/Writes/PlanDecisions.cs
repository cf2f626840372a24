using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class PlanDecisions
{
    public static void MapPlanDecisions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/plans/{id:long}/apply", ApplyAsync).WithName("ApplyPlan");
        api.MapPost("/plans/{id:long}/discard", DiscardAsync).WithName("DiscardPlan");
        api.MapPost("/connections/{id:long}/history-plan", AskAsync).WithName("AskHistoryPlan");
    }

    private static async Task<IResult> ApplyAsync(long id, Plans plans, CancellationToken stop) => await AnswerAsync(id, plans, await plans.ApplyAsync(id, stop), stop);

    private static async Task<IResult> DiscardAsync(long id, Plans plans, CancellationToken stop) => await AnswerAsync(id, plans, await plans.DiscardAsync(id, stop), stop);

    private static async Task<IResult> AskAsync(long id, Plans plans, CancellationToken stop) => Results.Accepted(value: new { id = await plans.AskHistoryAsync(id, stop) });

    private static async Task<IResult> AnswerAsync(long id, Plans plans, string? refusal, CancellationToken stop)
    {
        if (await plans.FindAsync(id, stop) is null) return Problems.NotFound("plan", id);
        return refusal is null ? Results.Accepted(value: new { id }) : Problems.Conflict(refusal);
    }
}
