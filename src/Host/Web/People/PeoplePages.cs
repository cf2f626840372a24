using System.Globalization;
using LabelHub.Host.People;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.People;

internal static class PeoplePages
{
    public static void MapPeoplePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/people", async (PeoplePageReading people, CancellationToken stop) => Page.Of<PeoplePage>(new { Model = await people.AllAsync(stop) }));
        pages.MapGet("/people/{id:long}", FindAsync);
        pages.MapPost("/people/{id:long}/raise", ChangeAsync);
        pages.MapPost("/people/{id:long}/lower", ChangeAsync);
        pages.MapPost("/people/link", LinkAsync);
        pages.MapPost("/people/requests/{id:long}/approve", ApproveAsync);
        pages.MapPost("/people/requests/{id:long}/decline", async (long id, IPeopleActions actions, PeoplePageReading people, CancellationToken stop) => await AnswerAsync(await actions.DeclineAsync(id, stop), people, stop));
    }

    private static async Task<IResult> FindAsync(HttpContext http, long id, PeopleReading people, IPersonalReads reads, CancellationToken stop)
    {
        if (await people.FindAsync(id, stop) is not { } detail) return Missing(http, id);
        if (detail.People is not null) await reads.NoteAsync(id, null, Name(http), "the figures of everyone", stop);
        return Page.Of<ProjectPeoplePage>(new { Model = new ProjectPeopleModel { Detail = detail } });
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, long id, PeopleReading people, IPeopleActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var errors = await actions.ChangeLevelAsync(id, Request(form), Name(http), stop);
        if (errors is []) return Results.LocalRedirect($"/people/{id}");
        // The figures are not what was asked for here: the page is shown without them, and no read is written down.
        return await people.FindAsync(id, stop) is { } detail && errors is not null
            ? Page.Of<ProjectPeoplePage>(new { Model = new ProjectPeopleModel { Detail = detail with { People = null }, Errors = errors, Entered = form } }, StatusCodes.Status422UnprocessableEntity)
            : Missing(http, id);
    }

    private static async Task<IResult> LinkAsync(HttpContext http, IPeopleActions actions, PeoplePageReading people, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var link = await actions.LinkAsync(Connection(form), form["account"].ToString(), Name(http), stop);
        http.Response.Headers.CacheControl = "no-store";
        var model = await people.AllAsync(stop);
        return link is null
            ? Page.Of<PeoplePage>(new { Model = model with { Refusal = $"Nobody has labelled under the account '{form["account"]}' in this connection. Enter the number that the tool shows for the person." } }, StatusCodes.Status409Conflict)
            : Page.Of<PeoplePage>(new { Model = model with { Link = link } });
    }

    private static async Task<IResult> ApproveAsync(HttpContext http, long id, IPeopleActions actions, PeoplePageReading people, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        return await AnswerAsync(await actions.ApproveAsync(id, Connection(form), form["account"].ToString(), Name(http), stop), people, stop);
    }

    private static async Task<IResult> AnswerAsync(ActionOutcome outcome, PeoplePageReading people, CancellationToken stop) => outcome.Refusal is { } refusal
        ? Page.Of<PeoplePage>(new { Model = await people.AllAsync(stop) with { Refusal = refusal } }, StatusCodes.Status409Conflict)
        : Results.LocalRedirect("/people");

    private static LevelRequest Request(IFormCollection form) => new()
    {
        Level = form["level"].ToString(),
        Purpose = form["purpose"],
        LegalBasis = form["legalBasis"],
        Notice = form["notice"],
        NoticeAt = Date(form["noticeAt"].ToString()),
        EffectiveAt = Date(form["effectiveAt"].ToString()),
        Reason = form["reason"],
    };

    private static DateTimeOffset? Date(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static long Connection(IFormCollection form) => long.TryParse(form["connection"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static string Name(HttpContext http) => http.User.Identity?.Name ?? "";

    private static IResult Missing(HttpContext http, long id) => ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no project '{id}'.");
}
