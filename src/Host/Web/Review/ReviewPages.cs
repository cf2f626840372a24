using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Media;
using LabelHub.Host.People.Cases;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;
using LabelHub.Host.Web.Media;

namespace LabelHub.Host.Web.Review;

internal static class ReviewPages
{
    public static void MapReview(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/review", async (CaseSheets cases, CancellationToken stop, long? decided = null) => Page.Of<ReviewPage>(new
        {
            Open = await cases.ListAsync(CaseState.Open, stop),
            Decided = await cases.ListAsync(CaseState.Decided, stop),
            Done = decided is { } id ? await cases.FindAsync(id, stop) : null,
        }));
        pages.MapGet("/review/{id:long}", (HttpContext http, long id, CaseSheets cases, IMediaLibrary media, CancellationToken stop) => ShowAsync(http, id, cases, media, null, null, stop));
        pages.MapPost("/review/{id:long}", DecideAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, long id, CaseSheets cases, IMediaLibrary media, CaseVerdict? entered, string? refusal, CancellationToken stop) =>
        await cases.FindAsync(id, stop) is { } sheet
            ? Page.Of<CasePage>(new { Sheet = sheet, Media = ShownMedium.ForLeads(sheet.Item, (await media.OfAsync([sheet.Item], stop))[sheet.Item]), Reason = entered?.Reason ?? "", entered?.Cites, Refusal = refusal }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict)
            : ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no case '{id}'.");

    private static async Task<IResult> DecideAsync(HttpContext http, long id, CaseSheets cases, IMediaLibrary media, ICaseActions actions, CancellationToken stop)
    {
        var verdict = Verdict(await http.Request.ReadFormAsync(stop));
        var outcome = await actions.DecideAsync(id, verdict, http.User.Identity?.Name ?? "", stop);
        return outcome.Refusal is { } refusal ? await ShowAsync(http, id, cases, media, verdict, refusal, stop) : Results.LocalRedirect($"/review?decided={id}");
    }

    private static CaseVerdict Verdict(IFormCollection form) => new()
    {
        Granted = form["holds"].ToString() switch { "yes" => false, "no" => true, _ => null },
        Option = form["option"],
        Labels = [.. form["label"].OfType<string>()],
        Cites = long.TryParse(form["cites"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        Reason = form["reason"].ToString(),
        Shown = form["shown"].ToString(),
    };
}
