using System.Globalization;
using LabelHub.Host.Api.Reads.Trust;
using LabelHub.Host.Facts;
using LabelHub.Host.People.Cases;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Review;

internal static class ReviewPages
{
    private const int DoubtsShown = 50;

    public static void MapReview(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/review", (CaseSheets cases, DoubtReading doubts, CancellationToken stop, string? decided = null) => ListAsync(cases, doubts, decided is not null, null, stop));
        pages.MapPost("/review/doubts/{annotation:long}", DecideDoubtAsync);
        pages.MapGet("/review/{id:long}", (HttpContext http, long id, CaseSheets cases, CancellationToken stop) => ShowAsync(http, id, cases, null, null, stop));
        pages.MapPost("/review/{id:long}", DecideAsync);
    }

    private static async Task<IResult> ListAsync(CaseSheets cases, DoubtReading doubts, bool done, string? refusal, CancellationToken stop) => Page.Of<ReviewPage>(
        new
        {
            Open = await cases.ListAsync(CaseState.Open, stop),
            Decided = await cases.ListAsync(CaseState.Decided, stop),
            InDoubt = await doubts.ListAsync(0, DoubtsShown, stop),
            DoubtRefusal = refusal,
            Done = done,
        },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);

    private static async Task<IResult> DecideDoubtAsync(HttpContext http, long annotation, CaseSheets cases, DoubtReading doubts, IDoubtActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? shown : 0;
        var outcome = await actions.DecideAsync(annotation, version, form["genuine"] == "yes", form["reason"], http.User.Identity?.Name ?? "", stop);
        return outcome.Refusal is { } refusal ? await ListAsync(cases, doubts, false, refusal, stop) : Results.LocalRedirect("/review?decided=yes");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, long id, CaseSheets cases, CaseVerdict? entered, string? refusal, CancellationToken stop) =>
        await cases.FindAsync(id, stop) is { } sheet
            ? Page.Of<CasePage>(new { Sheet = sheet, Reason = entered?.Reason ?? "", Refusal = refusal }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict)
            : ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no case '{id}'.");

    private static async Task<IResult> DecideAsync(HttpContext http, long id, CaseSheets cases, ICaseActions actions, CancellationToken stop)
    {
        var verdict = Verdict(await http.Request.ReadFormAsync(stop));
        var outcome = await actions.DecideAsync(id, verdict, http.User.Identity?.Name ?? "", stop);
        return outcome.Refusal is { } refusal ? await ShowAsync(http, id, cases, verdict, refusal, stop) : Results.LocalRedirect("/review?decided=yes");
    }

    private static CaseVerdict Verdict(IFormCollection form) => new()
    {
        Granted = form["holds"].ToString() switch { "yes" => false, "no" => true, _ => null },
        Option = form["option"],
        Labels = [.. form["label"].OfType<string>()],
        Reason = form["reason"].ToString(),
        Shown = form["shown"].ToString(),
    };
}
