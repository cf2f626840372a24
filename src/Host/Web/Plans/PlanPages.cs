using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Plans;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Plans;

internal static class PlanPages
{
    private const int PageSize = 50;

    public static void MapPlans(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plans", ListAsync);
        pages.MapGet("/plans/{id:long}", (HttpContext http, PlanReading plans, long id, CancellationToken stop) => ShowAsync(http, plans, id, false, null, stop));
        pages.MapGet("/plans/{id:long}/apply", (HttpContext http, PlanReading plans, long id, CancellationToken stop) => ShowAsync(http, plans, id, true, null, stop));
        pages.MapPost("/plans/{id:long}/apply", (HttpContext http, PlanReading plans, IPlanActions actions, long id, CancellationToken stop) => ActAsync(http, plans, id, actions.ApplyAsync(id, stop), stop));
        pages.MapPost("/plans/{id:long}/discard", (HttpContext http, PlanReading plans, IPlanActions actions, long id, CancellationToken stop) => ActAsync(http, plans, id, actions.DiscardAsync(id, stop), stop));
    }

    private static async Task<IResult> ListAsync(HttpContext http, PlanReading plans, CancellationToken stop, string? next = null)
    {
        var request = new ListRequest(next, PageSize);
        if (request.Problem is { } problem) return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, problem);
        var page = await plans.ListAsync(request.Place ?? long.MaxValue, PageSize, stop);
        return http.Request.IsPart() ? Page.Of<PlanList>(new { Model = page }) : Page.Of<PlansPage>(new { Model = page });
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PlanReading plans, long id, bool asks, string? refusal, CancellationToken stop)
    {
        if (await plans.FindAsync(id, stop) is not { } plan) return ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no plan '{id}'.");
        return http.Request.IsPart() ? Page.Of<PlanCard>(new { Plan = plan }) : Page.Of<PlanPage>(new { Plan = plan, Asks = asks, Refusal = refusal });
    }

    private static async Task<IResult> ActAsync(HttpContext http, PlanReading plans, long id, Task<ActionOutcome> action, CancellationToken stop) =>
        await action is { Refusal: { } refusal } ? await ShowAsync(http, plans, id, false, refusal, stop) : Results.LocalRedirect($"/plans/{id}");
}
