using LabelHub.Host.Api.Reads;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Work;

internal static class WorkPages
{
    public static void MapWork(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/work", (HttpContext http, WorkPageReading reading, CancellationToken stop, string tab = WorkTab.Deliveries, string? state = null, string? next = null) =>
            ShowAsync(http, reading, new(tab, state, next), null, stop));
        pages.MapPost("/work/{id:long}/retry", (HttpContext http, WorkPageReading reading, IWorkActions work, long id, CancellationToken stop) =>
            ActAsync(http, reading, WorkTab.Parked, work.RetryAsync(id, stop), stop));
        pages.MapPost("/work/{id:long}/discard", (HttpContext http, WorkPageReading reading, IWorkActions work, long id, CancellationToken stop) =>
            ActAsync(http, reading, WorkTab.Parked, work.DiscardAsync(id, stop), stop));
        pages.MapPost("/schedules/{name}/pause", (HttpContext http, WorkPageReading reading, IScheduleActions schedules, string name, CancellationToken stop) =>
            ActAsync(http, reading, WorkTab.Schedules, schedules.PauseAsync(name, stop), stop));
        pages.MapPost("/schedules/{name}/resume", (HttpContext http, WorkPageReading reading, IScheduleActions schedules, string name, CancellationToken stop) =>
            ActAsync(http, reading, WorkTab.Schedules, schedules.ResumeAsync(name, stop), stop));
        pages.MapPost("/schedules/{name}/trigger", (HttpContext http, WorkPageReading reading, IScheduleActions schedules, string name, CancellationToken stop) =>
            ActAsync(http, reading, WorkTab.Schedules, schedules.TriggerAsync(name, stop), stop));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, WorkPageReading reading, Place place, string? refusal, CancellationToken stop)
    {
        var problem = Choice.Problem("tab", place.Tab, [.. WorkTab.All.Select(t => t.Tab)]) ?? Choice.Problem("state", place.State, EffectState.All);
        if (problem is not null) return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, problem);
        if (await reading.ReadAsync(place.Tab, place.State, place.Next, stop) is not { } read) return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, ListRequest.NoPlace(place.Next));
        var model = read with { Refusal = refusal };
        return http.Request.IsPart() ? Page.Of<WorkPanel>(new { Model = model }) : Page.Of<WorkPage>(new { Model = model });
    }

    // With script the list takes the place of the old one; without, the browser is sent to it, so that loading it again does not act again.
    private static async Task<IResult> ActAsync(HttpContext http, WorkPageReading reading, string tab, Task<ActionOutcome> action, CancellationToken stop)
    {
        var outcome = await action;
        return outcome.Refusal is null && !http.Request.IsPart() ? Results.LocalRedirect($"/work?tab={tab}") : await ShowAsync(http, reading, new(tab, null, null), outcome.Refusal, stop);
    }

    private sealed record Place(string Tab, string? State, string? Next);
}
