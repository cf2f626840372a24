using System.Globalization;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Configuration;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>Asks for a review by a task in the review project. A task once there is never changed: its data is what the reviewer decides on.</summary>
internal sealed class ReviewChannel(ILabelStudioApi api, HookRegistration hooks, ReviewProjects projects) : IEffectChannel
{
    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var tasks = await TasksAsync(order, await projects.FindAsync(order, stop), stop);
        return tasks.Count == 0 ? null : Seen(tasks[0], matches: !tasks.Skip(1).Any(IsSpare));
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var source = LabelConfig.Parse(order.Schema.Raw);
        var homes = await projects.EnsureAsync(order, source, stop);
        var project = homes[0];
        // Before the first task: a decision made before the hook stood would wait for the next poll.
        if (order.Hook is { } hook) await hooks.EnsureAsync(project.Id, hook, order.HookSecret ?? "", stop);
        var tasks = await TasksAsync(order, homes, stop);
        foreach (var repeated in tasks.Skip(1).Where(IsSpare)) await api.DeleteTaskAsync(repeated.Id, stop);
        var task = tasks.FirstOrDefault() ?? await api.CreateTaskAsync(new() { Project = project.Id, Data = ReviewTask.Data(order, source) }, stop);
        return Seen(task, matches: true);
    }

    /// <summary>A task that somebody has worked on stays: it is their work.</summary>
    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        var tasks = await TasksAsync(order, await projects.FindAsync(order, stop), stop);
        foreach (var task in tasks.Where(IsSpare)) await api.DeleteTaskAsync(task.Id, stop);
    }

    /// <summary>The one with a decision first, then the oldest.</summary>
    private async Task<List<TaskAnswer>> TasksAsync(EffectOrder order, IReadOnlyList<ProjectAnswer> reviewProjects, CancellationToken stop)
    {
        var query = new TaskQuery().DataIs(ReviewWords.Key, order.Key).OrderedBy("id");
        var tasks = new List<TaskAnswer>();
        foreach (var project in reviewProjects) tasks.AddRange((await api.ListTasksAsync(project.Id, query, TaskDetail.Plain, stop)).Content.Tasks);
        return [.. tasks.Where(task => Holds(task, order.Key)).OrderByDescending(task => task.HasWork).ThenBy(task => task.Id)];
    }

    private static bool IsSpare(TaskAnswer task) => !task.HasWork;

    /// <summary>The tool compares texts as its database does; LabelHub compares them exactly.</summary>
    private static bool Holds(TaskAnswer task, string key) =>
        task.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(ReviewWords.Key, out var held) && held.ValueKind == JsonValueKind.String && held.ValueEquals(key);

    private static Sighting Seen(TaskAnswer task, bool matches)
    {
        var answer = JsonSerializer.Serialize(task, WireJson.Default.TaskAnswer);
        return new()
        {
            ObjectId = ToolIds.Text(task.Id),
            Stamp = task.UpdatedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            Matches = matches,
            Answer = answer.Length <= 4000 ? answer : answer[..4000],
        };
    }
}
