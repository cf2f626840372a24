using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Plugins;

internal static class PluginEndpoints
{
    public static void MapPlugins(this RouteGroupBuilder api)
    {
        api.MapGet("/plugins", List).WithName("ListPlugins").WithSummary("Every plugin with its status and rules.");
        api.MapGet("/plugins/{id}", FindAsync).WithName("FindPlugin").WithSummary("A plugin with the schema of its settings and the settings in force.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<Listing<PluginSummary>> List([FromServices] PluginReading plugins) => TypedResults.Ok(new Listing<PluginSummary> { Items = plugins.All() });

    private static async Task<Results<Ok<PluginDetail>, ProblemHttpResult>> FindAsync(string id, [FromServices] PluginReading plugins, CancellationToken stop) =>
        await plugins.FindAsync(id, stop) is { } plugin ? TypedResults.Ok(plugin) : Refusal.NotFound("plugin", id);
}
