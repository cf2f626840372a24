using System.Text.Json;
using LabelHub.FakeLabelStudio;

namespace LabelHub.EndToEnd.Tests.Leaving;

/// <summary>What stands in a tool, people's own work and the clock's marks aside.</summary>
internal static class ToolState
{
    public static IReadOnlyList<string> Of(FakeStudio studio) =>
    [
        .. studio.Projects.Select(project => $"project {Line(project with { UpdatedAt = default })}"),
        .. studio.Tasks.Select(task => $"task {Line(new { task.Id, task.Project, task.Data, task.Meta, task.Overlap, task.AllowSkip, task.TotalPredictions })}"),
        .. studio.Predictions.Select(prediction => $"prediction {Line(prediction with { UpdatedAt = default })}"),
        .. studio.Views.Select(view => $"view {Line(view)}"),
        .. studio.Webhooks.Select(hook => $"webhook {hook.Project} {hook.Url} {hook.IsActive}"),
    ];

    private static string Line<T>(T value) => JsonSerializer.Serialize(value);
}
