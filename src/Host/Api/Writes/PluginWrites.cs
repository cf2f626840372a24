using System.Text.Json;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Api.Writes;

internal static class PluginWrites
{
    public static void MapPluginWrites(this IEndpointRouteBuilder api)
    {
        api.MapPut("/plugins/{id}/settings", SaveAsync).WithName("SavePluginSettings");
        api.MapPost("/plugins/{id}/resume", ResumeAsync).WithName("ResumePlugin");
        api.MapPost("/plugins/{id}/approval", ApproveAsync).WithName("ApprovePlugin");
    }

    private static async Task<IResult> SaveAsync(string id, JsonElement settings, PluginSettings store, CancellationToken stop, long? project = null)
    {
        var errors = await store.SaveAsync(id, project is { } scope ? Scope.Project(scope) : Scope.Default, settings, stop);
        return errors switch
        {
            null => Problems.NotFound("plugin in force", id),
            [] => Results.Accepted(value: new { id }),
            _ => Results.ValidationProblem(errors.GroupBy(e => e.Path).ToDictionary(g => g.Key, g => g.Select(e => e.ToString()).ToArray())),
        };
    }

    private static async Task<IResult> ResumeAsync(string id, PluginSettings store, CancellationToken stop) =>
        await store.ResumeAsync(id, stop) is { } refusal ? Problems.Conflict(refusal) : Results.Accepted(value: new { id });

    private static async Task<IResult> ApproveAsync(string id, ApprovalRequest request, PluginApproval approval, CancellationToken stop)
    {
        var (found, refusal) = await approval.ApproveAsync(id, request.Hash, stop);
        return !found ? Problems.NotFound("found build of plugin", $"{id}@{request.Hash}") : refusal is not null ? Problems.Conflict(refusal) : Results.Accepted(value: new { id });
    }

    /// <summary>Names the build that was looked at, by the hash the plugin's page shows.</summary>
    internal sealed record ApprovalRequest
    {
        public required string Hash { get; init; }
    }
}
