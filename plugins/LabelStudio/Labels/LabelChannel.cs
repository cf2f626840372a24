using System.Globalization;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Labels;

/// <summary>
/// Asks for more labels by the task's own overlap, in absolute numbers, so that asking again changes nothing. The tool offers the task to whoever
/// has not answered it; nobody is chosen. What was raised further by others stays raised.
/// </summary>
internal sealed class LabelChannel(ILabelStudioApi api) : IEffectChannel
{
    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop) => Seen(await api.GetTaskAsync(Task(order), stop), Wish(order));

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var (task, wish) = (await api.GetTaskAsync(Task(order), stop), Wish(order));
        if (Seen(task, wish) is { Matches: true } seen) return seen;
        var overlap = Math.Max(task.Overlap ?? 1, wish.Labels);
        return Seen(await api.UpdateTaskAsync(task.Id, new() { Overlap = overlap, IsLabeled = People(task) >= overlap }, stop), wish);
    }

    /// <summary>Goes back only from what we wrote: another overlap is somebody's wish.</summary>
    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        var (task, wish) = (await api.GetTaskAsync(Task(order), stop), Wish(order));
        if (task.Overlap != wish.Labels) return;
        await api.UpdateTaskAsync(task.Id, new() { Overlap = wish.Before, IsLabeled = People(task) >= wish.Before }, stop);
    }

    /// <summary>It is asked, or so many have answered already.</summary>
    private static Sighting Seen(TaskAnswer task, AskLabel wish) => new()
    {
        ObjectId = $"task {ToolIds.Text(task.Id)}",
        Stamp = task.UpdatedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        Matches = People(task) >= wish.Labels || (task.Overlap >= wish.Labels && task.IsLabeled == false),
        Answer = JsonSerializer.Serialize(new TaskChange { Overlap = task.Overlap ?? 1, IsLabeled = task.IsLabeled == true }, WireJson.Default.TaskChange),
    };

    /// <summary>As the tool counts them: different people whose work is not skipped.</summary>
    private static int People(TaskAnswer task) =>
        (task.Annotations ?? []).Where(annotation => annotation is { WasCancelled: not true, CompletedBy: not null }).Select(annotation => annotation.CompletedBy).Distinct().Count();

    private static AskLabel Wish(EffectOrder order) => (AskLabel)order.Effect;

    private static long Task(EffectOrder order) => ToolIds.Number(order.Item, "task");
}
