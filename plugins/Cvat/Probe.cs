using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat;

/// <summary>Tries what the token allows. Nothing is changed: that jobs may be returned and assigned follows from being allowed to see webhooks, which takes the same rights.</summary>
internal sealed class Probe(CvatApi api)
{
    private const string Empty = "There is no project to try it on.";
    private const string Rights = "The token's account needs to own the project or to be a maintainer of its organization.";

    public async Task<IReadOnlyList<ToolAbility>> RunAsync(CancellationToken stop)
    {
        int? project = null;
        var projects = await TryAsync("see projects", async () => project = await api.ProjectsAsync(stop).Select(found => (int?)found.Need("id").Whole()).FirstOrDefaultAsync(stop));
        Job? job = null;
        var jobs = await OnAsync("read jobs and annotations", project, async id =>
        {
            job = await api.JobsAsync(id, null, stop).Select(Job.Read).FirstOrDefaultAsync(stop);
            if (job is not null) await api.AnnotationsAsync(job.Id, stop);
        });
        var hooks = await OnAsync("see and register webhooks, return and assign jobs", project, async id => await api.HooksAsync(id, stop).CountAsync(stop));
        var layout = await OnAsync("see which frames are there to measure people", job?.Task, async id => await api.ValidationLayoutAsync(id, stop));
        return [projects, jobs, hooks.Can == false ? hooks with { Note = $"{Rights} {hooks.Note}" } : hooks, layout];
    }

    private static async Task<ToolAbility> OnAsync(string name, int? subject, Func<int, Task> ask) =>
        subject is { } id ? await TryAsync(name, () => ask(id)) : new() { Name = name, Needed = true, Can = null, Note = Empty };

    private static async Task<ToolAbility> TryAsync(string name, Func<Task> ask)
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
