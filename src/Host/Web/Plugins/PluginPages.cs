using LabelHub.Host.Api.Reads.Plugins;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;
using LabelHub.Plugins;
using DefaultScope = LabelHub.Host.Rules.Scope;

namespace LabelHub.Host.Web.Plugins;

internal static class PluginPages
{
    public static void MapPlugins(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plugins", (PluginReading plugins, PluginFolders folders) =>
            Page.Of<PluginsPage>(new { Plugins = plugins.All(), Arriving = folders.Arriving.Select(folder => Path.GetFileName(folder)).ToArray() }));
        pages.MapGet("/plugins/{id}", ShowAsync);
        pages.MapPost("/plugins/{id}/settings", SaveAsync);
        pages.MapPost("/plugins/{id}/resume", ResumeAsync);
        pages.MapPost("/plugins/{id}/approval", ApproveAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string id, PluginPageReading reading, CancellationToken stop, string scope = DefaultScope.Default, string? saved = null) =>
        await reading.ReadAsync(id, scope, null, stop) is { } model ? Page.Of<PluginPage>(new { Model = model with { Saved = saved is not null } }) : Missing(http, id, scope);

    private static async Task<IResult> SaveAsync(HttpContext http, string id, PluginPageReading reading, PluginCatalog catalog, IPluginActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var scope = form["scope"].FirstOrDefault() ?? DefaultScope.Default;
        if (catalog.Find(id)?.Settings is not { } schema || await reading.ReadAsync(id, scope, null, stop) is null) return Missing(http, id, scope);
        var settings = SettingsForm.Read(schema, form);
        var errors = schema.Check(settings);
        if (errors.Count == 0) errors = await actions.SaveSettingsAsync(id, scope, settings, stop);
        return errors.Count == 0
            ? Results.LocalRedirect($"/plugins/{Uri.EscapeDataString(id)}?scope={Uri.EscapeDataString(scope)}&saved=yes")
            : Page.Of<PluginPage>(new { Model = await reading.ReadAsync(id, scope, (settings, errors), stop) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ResumeAsync(HttpContext http, string id, PluginPageReading reading, IPluginActions actions, CancellationToken stop) =>
        await AnswerAsync(http, id, reading, await actions.ResumeAsync(id, stop), stop);

    private static async Task<IResult> ApproveAsync(HttpContext http, string id, string build, PluginPageReading reading, IPluginActions actions, CancellationToken stop) =>
        await AnswerAsync(http, id, reading, await actions.ApproveAsync(id, build, stop), stop);

    private static async Task<IResult> AnswerAsync(HttpContext http, string id, PluginPageReading reading, ActionOutcome outcome, CancellationToken stop)
    {
        if (outcome.Refusal is null) return Results.LocalRedirect($"/plugins/{Uri.EscapeDataString(id)}");
        return await reading.ReadAsync(id, DefaultScope.Default, null, stop) is { } model
            ? Page.Of<PluginPage>(new { Model = model with { Refusal = outcome.Refusal } }, StatusCodes.Status409Conflict)
            : Missing(http, id, DefaultScope.Default);
    }

    private static IResult Missing(HttpContext http, string id, string scope) =>
        ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no plugin '{id}' with a scope '{scope}'. The plugins page lists what was found.");
}
