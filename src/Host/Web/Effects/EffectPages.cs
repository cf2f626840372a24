using System.Globalization;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Effects;
using LabelHub.Host.Api.Reads.Writing;
using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Effects;

internal static class EffectPages
{
    private const int PageSize = 50;
    private static readonly string[] NoStates = ["", .. EffectState.All];
    private static readonly string[] NoKinds = ["", .. EffectKind.All];

    public static void MapEffectPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/effects", (HttpContext http, Sources sources, CancellationToken stop, string? state = null, string? project = null, string? kind = null, string? next = null) =>
            ShowAsync(http, sources, new(state, project, kind, next), null, stop));
        pages.MapGet("/effects/{key}/{generation:int}", FindAsync);
        pages.MapPost("/effects/{key}/{generation:int}/approve", (HttpContext http, Sources sources, IWritingActions writing, string key, int generation, CancellationToken stop) => DecideAsync(http, sources, writing, key, generation, approved: true, stop));
        pages.MapPost("/effects/{key}/{generation:int}/decline", (HttpContext http, Sources sources, IWritingActions writing, string key, int generation, CancellationToken stop) => DecideAsync(http, sources, writing, key, generation, approved: false, stop));
        pages.MapPost("/writing/stop", (HttpContext http, Sources sources, IWritingActions writing, CancellationToken stop) => SetAsync(http, sources, writing, stopped: true, stop));
        pages.MapPost("/writing/go", (HttpContext http, Sources sources, IWritingActions writing, CancellationToken stop) => SetAsync(http, sources, writing, stopped: false, stop));
        pages.MapPost("/projects/{id:long}/write-back/{kind}/go-on", async (HttpContext http, Sources sources, IWritingActions writing, long id, string kind, CancellationToken stop) =>
            await AnswerAsync(http, sources, await writing.GoOnAsync(id, kind, By(http), stop), stop));
    }

    private static async Task<IResult> SetAsync(HttpContext http, Sources sources, IWritingActions writing, bool stopped, CancellationToken stop)
    {
        var why = (await http.Request.ReadFormAsync(stop))["why"].ToString().Trim();
        return await AnswerAsync(http, sources, await writing.SetAsync(stopped, why, By(http), stop), stop);
    }

    private static async Task<IResult> DecideAsync(HttpContext http, Sources sources, IWritingActions writing, string key, int generation, bool approved, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var verdict = new Verdict { Content = form["content"].ToString(), Approved = approved, Reason = form["reason"].ToString() };
        return await AnswerAsync(http, sources, await writing.DecideAsync(key, generation, verdict, By(http), stop), stop);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Sources sources, ActionOutcome outcome, CancellationToken stop) =>
        outcome.Refusal is null ? Results.LocalRedirect("/effects") : await ShowAsync(http, sources, new(null, null, null, null), outcome.Refusal, stop);

    private static async Task<IResult> ShowAsync(HttpContext http, Sources sources, Asked asked, string? refusal, CancellationToken stop)
    {
        var problem = Choice.Problem("state", asked.State, NoStates) ?? Choice.Problem("kind", asked.Kind, NoKinds) ?? (asked.HasProject ? null : $"'{asked.Project}' is not the number of a project. Choose one from the list.");
        if (problem is not null) return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, problem);
        if (EffectReading.Place(asked.Next) is not { } after) return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, ListRequest.NoPlace(asked.Next));
        var (state, kind) = (Filled(asked.State), Filled(asked.Kind));
        var (page, counts) = await sources.Effects.ListAsync(new() { State = state, Project = asked.Number, Kind = kind }, after, PageSize, stop);
        var model = new EffectsModel
        {
            Page = page,
            Counts = counts,
            Projects = [.. (await sources.Hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop)).Select(p => new Named { Id = p.Id, Name = p.Title })],
            Resting = [.. (await sources.Writing.ValvesAsync(null, stop)).Where(valve => valve.Rests)],
            Writing = await sources.Writing.StateAsync(stop),
            State = state,
            Project = asked.Number,
            Kind = kind,
            Refusal = refusal,
            IsFurther = !string.IsNullOrEmpty(asked.Next),
        };
        return http.Request.IsPart() ? Page.Of<EffectList>(new { Model = model }) : Page.Of<EffectsPage>(new { Model = model });
    }

    private static async Task<IResult> FindAsync(HttpContext http, string key, int generation, EffectReading effects, CancellationToken stop) => await effects.FindAsync(key, generation, stop) is { } found
        ? Page.Of<EffectPage>(new { Change = found })
        : ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no effect '{key}', time {generation}. What was never sent and is no longer wanted leaves no trace.");

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    private sealed record Asked(string? State, string? Project, string? Kind, string? Next)
    {
        public long? Number => long.TryParse(Project, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        public bool HasProject => string.IsNullOrEmpty(Project) || Number is not null;
    }

    /// <summary>What the list is read from.</summary>
    internal sealed record Sources(EffectReading Effects, WritingReading Writing, Hub Hub);
}
