using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>
/// What the tool sends to a webhook. It tells that something changed and never what was drawn, so each delivery that matters asks for a look: at once when work is handed in
/// or handed on, after a pause when it was only saved.
/// </summary>
internal static class Deliveries
{
    public const string JobUpdated = "update:job";

    /// <summary>A save is up to three requests, each told by itself.</summary>
    private static readonly TimeSpan AfterSave = TimeSpan.FromSeconds(15);

    private static readonly string[] Merged = ["completed:request[merge:task]", "completed:request[merge:job]", "completed:request[create:task]"];

    /// <summary>What a project's hook is made for, as far as the tool's version offers it.</summary>
    public static IReadOnlyList<string> Wanted { get; } = [JobUpdated, "create:job", "delete:job", "update:task", "delete:task", .. Merged];

    public static IEnumerable<ToolChange> Read(Node root)
    {
        var name = root.Need("event").Text();
        return name switch
        {
            JobUpdated => Look(root.Need("job"), ChangedFields.IsOnlyTime(root) ? AfterSave : TimeSpan.Zero, changesOnly: true),
            "create:job" => Look(root.Need("job"), AfterSave, changesOnly: true),
            "delete:job" => Look(root.Need("job"), TimeSpan.Zero, changesOnly: false),
            "update:task" => ChangedFields.IsOnlyTime(root) ? [] : Look(root.Need("task"), AfterSave, changesOnly: true),
            "delete:task" => Look(root.Need("task"), TimeSpan.Zero, changesOnly: false),
            _ when Merged.Contains(name) => Look(root.Need("request").Need("operation"), TimeSpan.Zero, changesOnly: true),
            _ when name == "ping" || name.Contains(':', StringComparison.Ordinal) => [],
            _ => throw new UnreadableException($"'event' is '{(name.Length <= 80 ? name : $"{name[..80]}…")}'; expected is what CVAT tells, such as 'update:job'."),
        };
    }

    /// <summary>Work outside any project is not followed.</summary>
    private static IEnumerable<ToolChange> Look(Node resource, TimeSpan quiet, bool changesOnly) =>
        resource.Find("project_id")?.Id() is { } project ? [new LookWanted { Project = project, Quiet = quiet, ChangesOnly = changesOnly }] : [];
}
