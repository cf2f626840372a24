using System.Globalization;
using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Api.Reads.StartPlans;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Connections;

/// <summary>The page of one connection, and what is decided on it.</summary>
internal static class StartPages
{
    public static void MapStart(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/connections/{id:long}", (HttpContext http, long id, Sources sources, CancellationToken stop) => ShowAsync(http, id, sources, null, stop));
        pages.MapGet("/connections/{id:long}/imports", ImportsAsync);
        pages.MapPost("/connections/{id:long}/test", (HttpContext http, long id, Sources sources, IStartActions actions, CancellationToken stop) => AnswerAsync(http, id, sources, actions.TestAsync(id, stop), "#allows", stop));
        pages.MapPost("/connections/{id:long}/projects/{project}/follow", (HttpContext http, long id, string project, Sources sources, IStartActions actions, CancellationToken stop) => AnswerAsync(http, id, sources, actions.FollowAsync(id, project, stop), "#projects", stop));
        pages.MapPost("/connections/{id:long}/projects/{project}/decline", (HttpContext http, long id, string project, Sources sources, IStartActions actions, CancellationToken stop) => AnswerAsync(http, id, sources, actions.DeclineAsync(id, project, stop), "#offered", stop));
        pages.MapPost("/connections/{id:long}/second-looks", AskAsync);
        pages.MapPost("/second-looks/{id:long}/end", EndAsync);
    }

    private static async Task<IResult> AskAsync(HttpContext http, long id, Sources sources, IStartActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var entered = new LookForm
        {
            Percent = int.TryParse(form["percent"], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : 0,
            Seed = long.TryParse(form["seed"], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 0,
            SwitchOn = form.ContainsKey("switch"),
        };
        return await AnswerAsync(http, id, sources, actions.AskAsync(id, entered, http.User.Identity?.Name ?? "", stop), "#start", stop);
    }

    private static async Task<IResult> EndAsync(HttpContext http, long id, IStartActions actions, CancellationToken stop) =>
        await actions.EndAsync(id, http.User.Identity?.Name ?? "", stop) is { Refusal: { } refusal }
            ? ErrorPages.Answer(http, StatusCodes.Status409Conflict, refusal)
            : Results.LocalRedirect("/connections");

    private static async Task<IResult> AnswerAsync(HttpContext http, long id, Sources sources, Task<ActionOutcome> action, string place, CancellationToken stop) =>
        await action is { Refusal: { } refusal } ? await ShowAsync(http, id, sources, refusal, stop) : Results.LocalRedirect($"/connections/{id.ToString(CultureInfo.InvariantCulture)}{place}");

    private static async Task<IResult> ShowAsync(HttpContext http, long id, Sources sources, string? refusal, CancellationToken stop) => await sources.ReadAsync(id, stop) is { } model
        ? Page.Of<ConnectionPage>(new { Model = model with { Refusal = refusal } }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict)
        : ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no connection '{id}'.");

    private static async Task<IResult> ImportsAsync(HttpContext http, long id, Sources sources, CancellationToken stop) => await sources.ReadAsync(id, stop) is { } model
        ? Page.Of<ImportList>(new { Model = model })
        : ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no connection '{id}'.");

    /// <summary>What the page is read from.</summary>
    internal sealed class Sources(ConnectionDetails details, StartPlanReading plans)
    {
        public async Task<ConnectionModel?> ReadAsync(long id, CancellationToken stop) =>
            await details.FindAsync(id, stop) is { } detail && await plans.FindAsync(id, StartPlanReading.Usual, stop) is { } plan ? new() { Detail = detail, Plan = plan } : null;
    }
}
