using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Views;

namespace LabelHub.Plugin.LabelStudio.Returns;

/// <summary>
/// Lists a returned task in the saved view of its person: one view per person and project, titled by pseudonym. Everyone can read it in the tool, so it
/// holds ids of tasks and nothing else.
/// </summary>
internal sealed class ReturnChannel(ILabelStudioApi api) : IEffectChannel
{
    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var task = Task(order);
        return (await ViewsAsync(order, stop)).Find(view => TaskView.Tasks(view).Contains(task)) is { } found ? TaskView.Seen(found, matches: true) : null;
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var views = await ViewsAsync(order, stop);
        var tasks = new SortedSet<long>(views.SelectMany(TaskView.Tasks)) { Task(order) };
        return TaskView.Seen(await TaskView.WriteAsync(api, Project(order), Title(order), views, tasks, stop), matches: true);
    }

    public Task RevertAsync(EffectOrder order, CancellationToken stop) => TaskView.RemoveAsync(api, Project(order), Title(order), new HashSet<long> { Task(order) }, stop);

    private Task<List<Rest.Wire.ViewAnswer>> ViewsAsync(EffectOrder order, CancellationToken stop) => TaskView.OfAsync(api, Project(order), Title(order), stop);

    private static string Title(EffectOrder order) => $"Returned: {order.Person ?? throw new ToolException(ToolFailure.Rejected, $"The return of task '{order.Item}' names nobody whose view it could be in; expected is a pseudonym.")}";

    private static long Project(EffectOrder order) => ToolIds.Number(order.Project, "project");

    private static long Task(EffectOrder order) => ToolIds.Number(order.Item, "task");
}
