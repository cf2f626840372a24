using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Views;

namespace LabelHub.Plugin.LabelStudio.Assignments;

/// <summary>Lists what one person should work on in a saved view of theirs, titled by pseudonym. The Community edition has no assignees: it enforces nothing, and everyone can read it.</summary>
internal sealed class AssignmentChannel(ILabelStudioApi api) : IEffectChannel
{
    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var views = await ViewsAsync(order, stop);
        return views.Count == 0 ? null : TaskView.Seen(views[0], views.Count == 1 && TaskView.Tasks(views[0]).SetEquals(Tasks(order)));
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop) =>
        TaskView.Seen(await TaskView.WriteAsync(api, Project(order), Title(order), await ViewsAsync(order, stop), Tasks(order), stop), matches: true);

    public Task RevertAsync(EffectOrder order, CancellationToken stop) => TaskView.RemoveAsync(api, Project(order), Title(order), Tasks(order), stop);

    private Task<List<Rest.Wire.ViewAnswer>> ViewsAsync(EffectOrder order, CancellationToken stop) => TaskView.OfAsync(api, Project(order), Title(order), stop);

    private static SortedSet<long> Tasks(EffectOrder order) => [.. ((AssignItems)order.Effect).Items.Select(item => ToolIds.Number(item, "task"))];

    private static string Title(EffectOrder order) => $"Assigned: {order.Person ?? throw new ToolException(ToolFailure.Rejected, "An assignment names nobody whose view it could be; expected is a pseudonym.")}";

    private static long Project(EffectOrder order) => ToolIds.Number(order.Project, "project");
}
