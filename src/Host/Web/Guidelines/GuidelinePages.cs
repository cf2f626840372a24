using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Guidelines;

internal static class GuidelinePages
{
    public static void MapGuidelinePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/guidelines", async (GuidelinePageReading guidelines, CancellationToken stop) => Page.Of<GuidelinesPage>(new { Entries = await guidelines.AllAsync(stop) }));
        pages.MapGet("/guidelines/{id:long}", FindAsync);
        pages.MapGet("/guidelines/{id:long}/edit", (HttpContext http, long id, GuidelinePageReading guidelines, CancellationToken stop, string? saved = null) => EditAsync(http, id, guidelines, model => model with { Saved = saved is not null }, stop));
        pages.MapPost("/guidelines/{id:long}/edit", SaveAsync);
        pages.MapPost("/guidelines/{id:long}/preview", PreviewAsync);
        pages.MapGet("/guidelines/{id:long}/publish", (HttpContext http, long id, GuidelinePageReading guidelines, CancellationToken stop) => AskAsync(http, id, guidelines, null, stop));
        pages.MapPost("/guidelines/{id:long}/publish", PublishAsync);
        pages.MapPost("/guidelines/{id:long}/replace", (HttpContext http, long id, string hash, GuidelinePageReading guidelines, IGuidelineActions actions, CancellationToken stop) => ActAsync(http, id, guidelines, actions.ReplaceAsync(id, hash, Name(http), stop), $"/guidelines/{id}", stop));
        pages.MapPost("/guidelines/{id:long}/adopt", (HttpContext http, long id, string hash, GuidelinePageReading guidelines, IGuidelineActions actions, CancellationToken stop) => ActAsync(http, id, guidelines, actions.AdoptAsync(id, hash, stop), $"/guidelines/{id}/edit", stop));
        pages.MapPost("/guidelines/{id:long}/withdraw", (HttpContext http, long id, GuidelinePageReading guidelines, IGuidelineActions actions, CancellationToken stop) => ActAsync(http, id, guidelines, actions.WithdrawAsync(id, Name(http), stop), $"/guidelines/{id}", stop));
    }

    private static async Task<IResult> FindAsync(HttpContext http, long id, GuidelinePageReading guidelines, IGuidelineActions actions, CancellationToken stop, string? version = null, string? against = null)
    {
        if (await guidelines.FindAsync(id, version, against, stop) is not { } model) return Missing(http, id, version);
        // Only what is in force is meant to be read and followed.
        if (model.Shown is { } shown && shown.Version == model.Guideline.InForce?.Version) await actions.SeeAsync(id, shown.Version, Name(http), stop);
        http.ShowPictures(model.Shown?.Pictures ?? []);
        return Page.Of<GuidelinePage>(new { Model = model });
    }

    private static async Task<IResult> EditAsync(HttpContext http, long id, GuidelinePageReading guidelines, Func<EditModel, EditModel> with, CancellationToken stop)
    {
        if (await guidelines.EditAsync(id, null, stop) is not { } model) return Missing(http, id, null);
        http.ShowPictures(model.Sheet.Pictures);
        return Page.Of<GuidelineEditPage>(new { Model = with(model) });
    }

    private static async Task<IResult> SaveAsync(HttpContext http, long id, GuidelinePageReading guidelines, IGuidelineActions actions, CancellationToken stop)
    {
        if (await guidelines.EditAsync(id, await http.Request.ReadFormAsync(stop), stop) is not { } model) return Missing(http, id, null);
        if (model.Problems.Count > 0) return Page.Of<GuidelineEditPage>(new { Model = model }, StatusCodes.Status422UnprocessableEntity);
        var outcome = await actions.SaveAsync(id, model.Sheet, model.Proof.Template, stop);
        return outcome.Refusal is null
            ? Results.LocalRedirect($"/guidelines/{id}/edit?saved=yes")
            : Page.Of<GuidelineEditPage>(new { Model = model with { Refusal = outcome.Refusal } }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, long id, GuidelinePageReading guidelines, CancellationToken stop) =>
        await guidelines.EditAsync(id, await http.Request.ReadFormAsync(stop), stop) is { } model ? Page.Of<GuidelinePreview>(new { Model = model }) : Missing(http, id, null);

    private static async Task<IResult> AskAsync(HttpContext http, long id, GuidelinePageReading guidelines, string? refusal, CancellationToken stop) =>
        await guidelines.EditAsync(id, null, stop) is { } model
            ? Page.Of<GuidelinePublishPage>(new { Model = model with { Refusal = refusal } }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict)
            : Missing(http, id, null);

    private static async Task<IResult> PublishAsync(HttpContext http, long id, GuidelinePageReading guidelines, IGuidelineActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var size = Enum.TryParse<ChangeSize>(form["size"], ignoreCase: true, out var chosen) ? chosen : ChangeSize.None;
        var outcome = await actions.PublishAsync(id, new() { Size = size, Changelog = form["changelog"], Cleared = [.. form["cleared"].OfType<string>()] }, Name(http), stop);
        return outcome.Refusal is { } refusal ? await AskAsync(http, id, guidelines, refusal, stop) : Results.LocalRedirect($"/guidelines/{id}");
    }

    private static async Task<IResult> ActAsync(HttpContext http, long id, GuidelinePageReading guidelines, Task<ActionOutcome> action, string next, CancellationToken stop)
    {
        if (await action is not { Refusal: { } refusal }) return Results.LocalRedirect(next);
        return await guidelines.FindAsync(id, null, null, stop) is { } model ? Page.Of<GuidelinePage>(new { Model = model with { Refusal = refusal } }, StatusCodes.Status409Conflict) : Missing(http, id, null);
    }

    private static string Name(HttpContext http) => http.User.Identity?.Name ?? "";

    private static IResult Missing(HttpContext http, long id, string? version) =>
        ErrorPages.Answer(http, StatusCodes.Status404NotFound, version is null ? $"There is no project '{id}'." : $"The guideline of project '{id}' has no version '{version}'.");
}
