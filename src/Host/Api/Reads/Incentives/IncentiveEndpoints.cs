using System.Text;
using LabelHub.Host.Incentives;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Incentives;

internal static class IncentiveEndpoints
{
    public static void MapIncentives(this RouteGroupBuilder api)
    {
        var project = api.MapGroup("/projects/{id:long}").AddEndpointFilter<ManagedProjects>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        project.MapGet("/budget", BudgetAsync).WithName("GetBudget").WithSummary("What was granted, spent and held, by unit.");
        project.MapGet("/awards", AwardsAsync).WithName("ListAwards").WithSummary("What contributors should have, each award with the items it rests on.").ProducesProblem(StatusCodes.Status400BadRequest);
        project.MapGet("/ledger", LedgerAsync).WithName("ListLedger").WithSummary("The lines of the ledger, newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        project.MapGet("/standings", StandingsAsync).WithName("ListStandings").WithSummary("Contributors by the lower bound of their accuracy, each with n and interval.");
        project.MapGet("/payouts", PayoutsAsync).WithName("ListPayouts").WithSummary("What was approved to be paid and what became of it, newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        project.MapGet("/payouts/proposals", ProposalsAsync).WithName("ListPayoutProposals").WithSummary("What is earned in money and waits for a person's approval.");
        project.MapGet("/payouts.csv", CsvAsync).WithName("GetPayoutsAsCsv").WithSummary("All payouts as a table.").Produces<string>(StatusCodes.Status200OK, "text/csv");
        project.MapGet("/pay", PayAsync).WithName("ListPay").WithSummary("What an hour of work brought, beside the floor; a rise is proposed, a cut never.");
    }

    private static async Task<Ok<Listing<BudgetDetail>>> BudgetAsync(long id, [FromServices] IncentiveReading incentives, CancellationToken stop) =>
        TypedResults.Ok(new Listing<BudgetDetail> { Items = await incentives.BudgetsAsync(id, stop) });

    private static async Task<Results<Ok<Listing<AwardDetail>>, ProblemHttpResult>> AwardsAsync(long id, [AsParameters] ListRequest request, [FromServices] IncentiveReading incentives, CancellationToken stop)
    {
        if (IncentiveReading.Place(request.Next) is not { } after) return Refusal.Invalid(ListRequest.NoPlace(request.Next));
        return request.SizeProblem is { } problem ? Refusal.Invalid(problem) : TypedResults.Ok(await incentives.AwardsAsync(id, after, request.Size, stop));
    }

    private static async Task<Results<Ok<Listing<LedgerLine>>, ProblemHttpResult>> LedgerAsync(long id, [AsParameters] ListRequest request, [FromServices] IncentiveReading incentives, CancellationToken stop) =>
        request.Problem is { } problem ? Refusal.Invalid(problem) : TypedResults.Ok(await incentives.LedgerAsync(id, request.Place ?? long.MaxValue, request.Size, stop));

    private static async Task<Ok<Listing<StandingDetail>>> StandingsAsync(long id, [FromServices] IncentiveReading incentives, [FromServices] IncentiveLibrary library, CancellationToken stop) =>
        TypedResults.Ok(new Listing<StandingDetail> { Items = await incentives.StandingsAsync((await library.FindAsync(id, stop))!, stop) });

    private static async Task<Results<Ok<Listing<PayoutDetail>>, ProblemHttpResult>> PayoutsAsync(long id, [AsParameters] ListRequest request, [FromServices] IncentiveReading incentives, CancellationToken stop) =>
        request.Problem is { } problem ? Refusal.Invalid(problem) : TypedResults.Ok(await incentives.PayoutsAsync(id, request.Place ?? long.MaxValue, request.Size, stop));

    private static async Task<Ok<Listing<PayoutDetail>>> ProposalsAsync(long id, [FromServices] IncentiveReading incentives, CancellationToken stop) =>
        TypedResults.Ok(new Listing<PayoutDetail> { Items = await incentives.ProposalsAsync(id, stop) });

    private static async Task<FileContentHttpResult> CsvAsync(long id, [FromServices] IncentiveReading incentives, CancellationToken stop) =>
        TypedResults.File(Encoding.UTF8.GetBytes(PayoutCsv.Of((await incentives.PayoutsAsync(id, long.MaxValue, int.MaxValue - 1, stop)).Items)), "text/csv; charset=utf-8", $"payouts-{id}.csv");

    private static async Task<Ok<Listing<PayDetail>>> PayAsync(long id, [FromServices] IncentiveReading incentives, CancellationToken stop) =>
        TypedResults.Ok(new Listing<PayDetail> { Items = await incentives.PayAsync(id, stop) });
}
