using System.Collections.Concurrent;
using System.Globalization;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Configuration;
using LabelHub.Plugin.LabelStudio.Observing;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>Finds, makes and mends the project in which a source project's items are reviewed.</summary>
internal sealed class ReviewProjects(ILabelStudioApi api, string connection)
{
    private const int MaxTitle = 50;

    private readonly ConcurrentDictionary<string, SingleFlight<IReadOnlyList<ProjectAnswer>>> _making = new(StringComparer.Ordinal);

    /// <summary>The oldest first; more than one only where two makers raced.</summary>
    public async Task<IReadOnlyList<ProjectAnswer>> FindAsync(EffectOrder order, CancellationToken stop)
    {
        var found = new List<ProjectAnswer>();
        await foreach (var project in new ProjectWalk(api).AllAsync(stop))
        {
            if (ReviewMarker.IsIn(project.Description, connection, order.Project)) found.Add(project);
        }
        return [.. found.OrderBy(project => project.Id)];
    }

    /// <summary>The project to write to, and after it those that hold older tasks. Callers at the same time share one run, so that they do not make two.</summary>
    public Task<IReadOnlyList<ProjectAnswer>> EnsureAsync(EffectOrder order, LabelConfig source, CancellationToken stop) =>
        _making.GetOrAdd(order.Project, _ => new()).RunAsync(() => SomeAsync(order, ReviewConfig.For(source), stop));

    private async Task<IReadOnlyList<ProjectAnswer>> SomeAsync(EffectOrder order, string config, CancellationToken stop)
    {
        var found = await FindAsync(order, stop);
        var spare = found.Skip(1).Where(project => project.TaskNumber is 0).ToList();
        foreach (var empty in spare) await api.DeleteProjectAsync(empty.Id, stop);
        var home = found switch
        {
            [] => await api.CreateProjectAsync(Wish(order, config), stop),
            [var project, ..] when project.LabelConfig == config => project,
            // The source shows its items differently now; a task that lacks a key of the configuration would be refused.
            [var project, ..] => await api.UpdateProjectAsync(project.Id, new() { LabelConfig = config }, stop),
        };
        return [home, .. found.Skip(1).Except(spare)];
    }

    private ProjectWish Wish(EffectOrder order, string config) => new()
    {
        Title = Title(order.ProjectTitle),
        Description = $"Made by LabelHub: items of '{order.ProjectTitle}' that need a person's decision. Keep this line: {ReviewMarker.For(connection, order.Project)}",
        LabelConfig = config,
    };

    /// <summary>The tool takes 3 to 50 characters; a character of several parts is not cut in two.</summary>
    private static string Title(string source)
    {
        var title = $"Review: {source}";
        if (title.Length <= MaxTitle) return title;
        var end = StringInfo.ParseCombiningCharacters(title).Last(start => start < MaxTitle);
        return $"{title[..end]}…";
    }
}
