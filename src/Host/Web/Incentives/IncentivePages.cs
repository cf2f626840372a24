using System.Globalization;
using System.Text;
using LabelHub.Host.Api.Reads.Incentives;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Incentives;

internal static class IncentivePages
{
    public static void MapIncentivePages(this IEndpointRouteBuilder pages)
    {
        const string Project = "/incentives/{id:long}";
        pages.MapGet("/incentives", async (IncentivePageReading incentives, CancellationToken stop) => Page.Of<IncentivesPage>(new { Entries = await incentives.AllAsync(stop) }));
        pages.MapGet(Project, async (HttpContext http, long id, IncentivePageReading incentives, CancellationToken stop) =>
            await incentives.FindAsync(id, stop) is { } model ? Page.Of<IncentivePage>(new { Model = model }) : Missing(http, id));
        pages.MapGet(Project + "/payouts.csv", CsvAsync);
        pages.MapPost(Project + "/budget", BudgetAsync);
        pages.MapPost(Project + "/payouts", (HttpContext http, long id, long contributor, string unit, long amount, IncentivePageReading incentives, IIncentiveActions actions, CancellationToken stop) =>
            ActAsync(http, id, incentives, () => actions.ApproveAsync(id, contributor, unit, amount, Name(http), stop), stop));
        pages.MapPost(Project + "/top-ups", (HttpContext http, long id, long contributor, string unit, long amount, IncentivePageReading incentives, IIncentiveActions actions, CancellationToken stop) =>
            ActAsync(http, id, incentives, () => actions.TopUpAsync(id, contributor, unit, amount, Name(http), stop), stop));
        pages.MapPost(Project + "/payouts/{payout:long}/paid", (HttpContext http, long id, long payout, IncentivePageReading incentives, IIncentiveActions actions, CancellationToken stop) =>
            EndAsync(http, id, incentives, note => actions.PayAsync(id, payout, note, Name(http), stop), stop));
        pages.MapPost(Project + "/payouts/{payout:long}/cancel", (HttpContext http, long id, long payout, IncentivePageReading incentives, IIncentiveActions actions, CancellationToken stop) =>
            EndAsync(http, id, incentives, note => actions.CancelAsync(id, payout, note, Name(http), stop), stop));
    }

    private static async Task<IResult> CsvAsync(HttpContext http, long id, IncentivePageReading incentives, IncentiveReading reading, CancellationToken stop)
    {
        if (await incentives.FindAsync(id, stop) is not { } model) return Missing(http, id);
        if (model.Absent is { } reason) return ErrorPages.Answer(http, StatusCodes.Status403Forbidden, reason);
        var payouts = await reading.PayoutsAsync(id, long.MaxValue, int.MaxValue - 1, stop);
        return Results.File(Encoding.UTF8.GetBytes(PayoutCsv.Of(payouts.Items)), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"payouts-{id}.csv"));
    }

    private static async Task<IResult> BudgetAsync(HttpContext http, long id, IncentivePageReading incentives, IIncentiveActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (unit, floor) = (form["unit"].ToString().Trim(), form["floor"].ToString().Trim());
        if (Whole("amount", form["amount"]) is { Problem: { } wrong }) return await ActAsync(http, id, incentives, () => Refused(wrong), stop);
        if (floor.Length > 0 && Whole("floor", floor) is { Problem: { } low }) return await ActAsync(http, id, incentives, () => Refused(low), stop);
        var (amount, hourly) = (Whole("amount", form["amount"]).Number, floor.Length == 0 ? (long?)null : Whole("floor", floor).Number);
        return await ActAsync(http, id, incentives, () => actions.SetBudgetAsync(id, unit, amount, hourly, Name(http), stop), stop);
    }

    private static async Task<IResult> EndAsync(HttpContext http, long id, IncentivePageReading incentives, Func<string?, Task<ActionOutcome>> act, CancellationToken stop) =>
        await ActAsync(http, id, incentives, async () => await act((await http.Request.ReadFormAsync(stop))["note"]), stop);

    private static async Task<IResult> ActAsync(HttpContext http, long id, IncentivePageReading incentives, Func<Task<ActionOutcome>> act, CancellationToken stop)
    {
        if (await incentives.FindAsync(id, stop) is not { } before) return Missing(http, id);
        if (before.Absent is { } reason) return ErrorPages.Answer(http, StatusCodes.Status403Forbidden, reason);
        if (await act() is not { Refusal: { } refusal }) return Results.LocalRedirect($"/incentives/{id}");
        return Page.Of<IncentivePage>(new { Model = (await incentives.FindAsync(id, stop))! with { Refusal = refusal } }, StatusCodes.Status409Conflict);
    }

    private static Task<ActionOutcome> Refused(string reason) => Task.FromResult(ActionOutcome.Refused(reason));

    private static (long Number, string? Problem) Whole(string name, string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? (number, null)
        : (0, $"{name}: '{text}' is not a whole number. Amounts are in the smallest coin, so that 1250 EUR-cent are 12.50 EUR.");

    private static string Name(HttpContext http) => http.User.Identity?.Name ?? "";

    private static IResult Missing(HttpContext http, long id) => ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no project '{id}'.");
}
