using System.Globalization;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Observing;

/// <summary>All that is alive in a project. It is whole before the first entry is handed out: half a census would report deaths.</summary>
internal sealed class Census(ILabelStudioApi api)
{
    public async Task<IReadOnlyList<CensusEntry>> TakeAsync(long project, CancellationToken stop)
    {
        var entries = new List<CensusEntry>();
        var walk = new TaskWalk(api, project, new TaskQuery().OrderedBy("id"), TaskDetail.Census);
        await foreach (var task in walk.ByIdAsync(stop)) entries.Add(Entry(task));
        return entries;
    }

    private static CensusEntry Entry(TaskAnswer task) => new()
    {
        Item = Text(task.Id),
        Annotations = [.. (task.Annotations ?? throw Untold(task)).Select(annotation => Text(annotation.Id))],
    };

    private static ToolException Untold(TaskAnswer task) =>
        new(ToolFailure.Rejected, $"Label Studio listed the task '{task.Id}' without 'annotations', which 'fields=all' asks for; no census can be taken.");

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
