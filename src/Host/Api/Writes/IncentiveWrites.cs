using LabelHub.Host.Api.Reads.Incentives;
using LabelHub.Host.Incentives;

namespace LabelHub.Host.Api.Writes;

internal static class IncentiveWrites
{
    public static void MapIncentiveWrites(this IEndpointRouteBuilder api)
    {
        var project = api.MapGroup("/projects/{id:long}").AddEndpointFilter<ManagedProjects>();
        project.MapPut("/budget", SetBudgetAsync).WithName("SetBudget").WithSummary("Sets all that the project may spend in a unit, and what an hour should bring at least.");
        project.MapPost("/payouts", ApproveAsync).WithName("ApprovePayout").WithSummary("Approves that a contributor is paid what they have earned.");
        project.MapPost("/payouts/{payout:long}/paid", PayAsync).WithName("MarkPayoutPaid").WithSummary("Tells that an approved payout was paid outside.");
        project.MapPost("/payouts/{payout:long}/cancel", CancelAsync).WithName("CancelPayout").WithSummary("Takes an approval back before it is paid.");
        project.MapPost("/top-ups", TopUpAsync).WithName("ApproveTopUp").WithSummary("Raises a contributor's pay to the floor, as the estimate proposes.");
    }

    private static async Task<IResult> SetBudgetAsync(long id, BudgetRequest request, IncentiveDesk desk, HttpContext http, CancellationToken stop) =>
        Answer(id, await desk.SetBudgetAsync(id, request.Unit, request.Amount, request.HourlyFloor, By(http), stop));

    private static async Task<IResult> ApproveAsync(long id, AmountRequest request, IncentiveDesk desk, HttpContext http, CancellationToken stop) =>
        Answer(id, await desk.ApproveAsync(id, request.Contributor, request.Unit, request.Amount, By(http), stop));

    private static async Task<IResult> PayAsync(long id, long payout, NoteRequest request, IncentiveDesk desk, HttpContext http, CancellationToken stop) =>
        Answer(payout, await desk.PayAsync(id, payout, request.Note, By(http), stop));

    private static async Task<IResult> CancelAsync(long id, long payout, NoteRequest request, IncentiveDesk desk, HttpContext http, CancellationToken stop) =>
        Answer(payout, await desk.CancelAsync(id, payout, request.Note, By(http), stop));

    private static async Task<IResult> TopUpAsync(long id, AmountRequest request, IncentiveDesk desk, HttpContext http, CancellationToken stop) =>
        Answer(id, await desk.TopUpAsync(id, request.Contributor, request.Unit, request.Amount, By(http), stop));

    private static IResult Answer(long id, string? refusal) => refusal is null ? Results.Ok(new { id }) : Problems.Conflict(refusal);

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    internal sealed record BudgetRequest
    {
        public required string Unit { get; init; }

        public required long Amount { get; init; }

        /// <summary>Left out, no pay is compared.</summary>
        public long? HourlyFloor { get; init; }
    }

    internal sealed record AmountRequest
    {
        public required long Contributor { get; init; }

        public required string Unit { get; init; }

        /// <summary>The amount that was on screen: another one by now is refused.</summary>
        public required long Amount { get; init; }
    }

    internal sealed record NoteRequest
    {
        public string? Note { get; init; }
    }
}
