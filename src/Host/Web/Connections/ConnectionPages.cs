using System.Globalization;
using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Facts;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LabelHub.Host.Web.Connections;

internal static class ConnectionPages
{
    public static void MapConnections(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/connections", async (ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop) => Show(await ReadAsync(connections, projects, actions, stop)));
        pages.MapPost("/connections", AddAsync);
        pages.MapPost("/connections/{id:long}/pause", (long id, ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop) => SetSendingAsync(id, false, connections, projects, actions, stop));
        pages.MapPost("/connections/{id:long}/resume", (long id, ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop) => SetSendingAsync(id, true, connections, projects, actions, stop));
        pages.MapGet("/connections/{id:long}/disconnect", (HttpContext http, long id, ConnectionReading connections, WrittenReading written, CancellationToken stop) => ShowLeavingAsync(http, id, null, connections, written, stop));
        pages.MapPost("/connections/{id:long}/disconnect", LeaveAsync);
        pages.MapPost("/projects/{id:long}/write-back", SetWriteBackAsync);
    }

    private static async Task<IResult> ShowLeavingAsync(HttpContext http, long id, string? refusal, ConnectionReading connections, WrittenReading written, CancellationToken stop) =>
        (await connections.AllAsync(stop)).FirstOrDefault(known => known.Id == id) is { } connection
            ? Page.Of<DisconnectPage>(new { Connection = connection, Written = (await written.FindAsync(id, 0, 1, stop))!, Refusal = refusal }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict)
            : ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no connection '{id}'.");

    private static async Task<IResult> LeaveAsync(HttpContext http, long id, ConnectionReading connections, WrittenReading written, IConnectionActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var outcome = await actions.LeaveAsync(id, form["way"] == "restore", http.User.Identity?.Name ?? "", stop);
        return outcome.Refusal is { } refusal ? await ShowLeavingAsync(http, id, refusal, connections, written, stop) : Results.LocalRedirect($"/connections/{id}/disconnect");
    }

    private static async Task<IResult> AddAsync(HttpContext http, ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop)
    {
        var form = Form(await http.Request.ReadFormAsync(stop));
        var added = await actions.AddAsync(form, stop);
        // A credential is not sent back: whoever corrects the form enters it again.
        var model = await ReadAsync(connections, projects, actions, stop) with { Added = added, Form = added.Errors.Count > 0 ? form with { Token = "", Secret = "" } : new() };
        return Show(model, added.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> SetWriteBackAsync(HttpContext http, long id, ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var entered = new WriteBackForm
        {
            Kinds = EffectKind.All.ToDictionary(kind => kind, form.ContainsKey),
            Canary = form.ContainsKey("canary"),
            Hourly = long.TryParse(form["hourly"], NumberStyles.None, CultureInfo.InvariantCulture, out var hourly) ? hourly : null,
        };
        return await AnswerAsync(await actions.SetWriteBackAsync(id, entered, stop), "/connections#write-back", connections, projects, actions, stop);
    }

    private static async Task<IResult> SetSendingAsync(long id, bool sends, ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop) =>
        await AnswerAsync(await actions.SetSendingAsync(id, sends, stop), $"/connections#connection-{id}", connections, projects, actions, stop);

    private static async Task<IResult> AnswerAsync(ActionOutcome outcome, string next, ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop) => outcome.Refusal is null
        ? Results.LocalRedirect(next)
        : Show(await ReadAsync(connections, projects, actions, stop) with { Refusal = outcome.Refusal }, StatusCodes.Status409Conflict);

    private static RazorComponentResult<ConnectionsPage> Show(ConnectionsModel model, int status = StatusCodes.Status200OK) => Page.Of<ConnectionsPage>(new { Model = model }, status);

    private static async Task<ConnectionsModel> ReadAsync(ConnectionReading connections, ProjectReading projects, IConnectionActions actions, CancellationToken stop) =>
        new() { Connections = await connections.AllAsync(stop), Projects = await projects.AllAsync(stop), Kinds = actions.Kinds };

    private static NewConnection Form(IFormCollection form) => new()
    {
        Kind = form["kind"].ToString().Trim(),
        Name = form["name"].ToString().Trim(),
        Address = form["address"].ToString().Trim(),
        Token = form["token"].ToString().Trim(),
        Secret = form["secret"].ToString().Trim(),
        Verify = form.ContainsKey("verify"),
    };
}
