using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Gold;
using LabelHub.Host.Storage;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Gold;

internal static class GoldPages
{
    private const int PageSize = 100;
    private const string Path = "/guidelines/{project:long}/gold";

    public static void MapGoldPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (HttpContext http, long project, GoldReading gold, Hub hub, CancellationToken stop, string? next = null) => ShowAsync(http, project, gold, hub, next, null, "", stop));
        pages.MapPost(Path, ReadAsync);
        pages.MapPost("/items/{item:long}/gold", DecidedAsync);
        pages.MapPost(Path + "/{item:long}/{field}/remove", RemoveAsync);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, long project, GoldReading gold, Hub hub, IGoldActions actions, CancellationToken stop)
    {
        var lines = (await http.Request.ReadFormAsync(stop))["lines"].ToString();
        var outcome = await actions.ReadAsync(project, lines, By(http), stop);
        return outcome.Refusal is { } refusal ? await ShowAsync(http, project, gold, hub, null, refusal, lines, stop) : Results.LocalRedirect($"/guidelines/{project}/gold");
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, long project, long item, string field, IGoldActions actions, CancellationToken stop)
    {
        await actions.RemoveAsync(item, field, By(http), stop);
        return Results.LocalRedirect($"/guidelines/{project}/gold");
    }

    private static async Task<IResult> DecidedAsync(HttpContext http, long item, IGoldActions actions, CancellationToken stop) => (await actions.FromDecisionAsync(item, By(http), stop)).Refusal is { } refusal
        ? ErrorPages.Answer(http, StatusCodes.Status409Conflict, refusal)
        : Results.LocalRedirect($"/items/{item}");

    private static async Task<IResult> ShowAsync(HttpContext http, long project, GoldReading gold, Hub hub, string? next, string? refusal, string lines, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => ProjectStore.FindAsync(session, project, stop), stop) is not { } row) return ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no project '{project}'.");
        var request = new ListRequest(next, PageSize);
        if (request.Problem is { } problem) return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, problem);
        return Page.Of<GoldPage>(new
        {
            Model = new GoldModel
            {
                Project = new() { Id = project, Name = row.Title },
                Page = await gold.ListAsync(project, request.Place ?? 0, PageSize, stop),
                Accuracy = await gold.AccuracyAsync(project, stop),
                Refusal = refusal,
                Lines = lines,
            },
        }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";
}
