using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Returns;

/// <summary>
/// Lists a returned task in the saved view of its person: one view per person and project, titled by pseudonym. Everyone can read it in the tool, so it
/// holds ids of tasks and nothing else; a view that lists nothing would show everything, so it goes with its last task.
/// </summary>
internal sealed class ReturnChannel(ILabelStudioApi api) : IEffectChannel
{
    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var task = Task(order);
        return (await ViewsAsync(order, stop)).Find(view => ReturnView.Tasks(view).Contains(task)) is { } found ? Seen(found) : null;
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var views = await ViewsAsync(order, stop);
        var tasks = new SortedSet<long>(views.SelectMany(ReturnView.Tasks)) { Task(order) };
        var wish = Wish(order, views.FirstOrDefault(), tasks);
        var kept = views.Count == 0 ? await api.CreateViewAsync(wish, stop) : await api.UpdateViewAsync(views[0].Id, wish, stop);
        foreach (var repeated in views.Skip(1)) await api.DeleteViewAsync(repeated.Id, stop);
        return Seen(kept);
    }

    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        var task = Task(order);
        foreach (var view in await ViewsAsync(order, stop))
        {
            var tasks = ReturnView.Tasks(view);
            if (!tasks.Remove(task)) continue;
            await (tasks.Count == 0 ? api.DeleteViewAsync(view.Id, stop) : api.UpdateViewAsync(view.Id, Wish(order, view, tasks), stop));
        }
    }

    /// <summary>The oldest first; more than one only where two makers raced.</summary>
    private async Task<List<ViewAnswer>> ViewsAsync(EffectOrder order, CancellationToken stop)
    {
        var title = Title(order);
        return [.. (await api.ListViewsAsync(Project(order), stop)).Where(view => ReturnView.IsTitled(view, title)).OrderBy(view => view.Id)];
    }

    private static ViewWish Wish(EffectOrder order, ViewAnswer? standing, IReadOnlySet<long> tasks) =>
        new() { Project = Project(order), Data = ReturnView.Listing(standing?.Data, Title(order), tasks) };

    private static string Title(EffectOrder order) => ReturnView.Title(order.Person
        ?? throw new ToolException(ToolFailure.Rejected, $"The return of task '{order.Item}' names nobody whose view it could be in; expected is a pseudonym."));

    private static long Project(EffectOrder order) => ToolIds.Number(order.Project, "project");

    private static long Task(EffectOrder order) => ToolIds.Number(order.Item, "task");

    private static Sighting Seen(ViewAnswer view)
    {
        var answer = JsonSerializer.Serialize(view, WireJson.Default.ViewAnswer);
        return new() { ObjectId = $"view {ToolIds.Text(view.Id)}", Matches = true, Answer = answer.Length <= 4000 ? answer : answer[..4000] };
    }
}
