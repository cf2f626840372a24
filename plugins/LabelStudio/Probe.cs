using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio;

/// <summary>Tries what the edition and the token allow. Nothing is changed: what only a change would show is told by the test event.</summary>
internal sealed class Probe(ILabelStudioApi api)
{
    private const string Enterprise = "Only the Enterprise edition has it.";
    private const string Empty = "There is no project to try it on.";

    public async Task<IReadOnlyList<ToolAbility>> RunAsync(CancellationToken stop)
    {
        ProjectAnswer? project = null;
        var projects = await TryAsync("see projects", async () => project = (await api.ListProjectsAsync(1, stop)).Results is [var first, ..] ? first : null);
        var tasks = await OnAsync("read tasks and annotations", project, id => api.ListTasksAsync(id, new TaskQuery().OrderedBy("id"), TaskDetail.Census, stop));
        var hooks = await OnAsync("see and register webhooks", project, id => api.ListWebhooksAsync(id, stop));
        var views = await OnAsync("see saved views", project, id => api.ListViewsAsync(id, stop));
        return [projects, tasks, hooks, views, await ReviewsAsync(stop)];
    }

    private async Task<ToolAbility> ReviewsAsync(CancellationToken stop)
    {
        const string name = "reviews, comments and assignment in the tool";
        var has = await api.HasAnnotationReviewsAsync(stop);
        return new() { Name = name, Can = has, Note = has ? "" : $"{Enterprise} LabelHub asks reviews in a project of its own instead." };
    }

    private static async Task<ToolAbility> OnAsync<T>(string name, ProjectAnswer? project, Func<long, Task<T>> ask) =>
        project is null ? new() { Name = name, Needed = true, Can = null, Note = Empty } : await TryAsync(name, () => ask(project.Id));

    private static async Task<ToolAbility> TryAsync<T>(string name, Func<Task<T>> ask)
    {
        try
        {
            await ask();
            return new() { Name = name, Needed = true, Can = true };
        }
        catch (ToolException refused) when (refused.Failure is ToolFailure.Unauthorized or ToolFailure.Gone or ToolFailure.Rejected)
        {
            return new() { Name = name, Needed = true, Can = false, Note = refused.Message };
        }
    }
}
