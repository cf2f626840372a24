using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>What this connector wrote down when it looked at the tool: an envelope of our own around the tool's objects.</summary>
internal static class Observations
{
    public const string Project = "project";
    public const string Task = "task";
    public const string Absence = "absence";

    public static IEnumerable<ToolChange> Read(Node root) => root.Need("observed").Text() switch
    {
        Project => [Projects.Observed(root.Need("project"), root.Need("begun").Instant())],
        Task => Contents(root.Need("project"), root.Need("task")),
        Absence => [Gone(root)],
        var other => throw new UnreadableException($"'observed' is '{other}'; expected one of {Project}, {Task}, {Absence}."),
    };

    private static IEnumerable<ToolChange> Contents(Node project, Node task) =>
        TaskContents.Read(project.Need("id").Id(), Projects.IsForReview(project), [task], task.Need("annotations").Elements());

    private static Ended Gone(Node root) => new()
    {
        Kind = Kind(root.Need("kind").Text()),
        Ids = [.. root.Need("ids").Elements().Select(id => id.Text())],
        AsOf = root.Need("begun").Instant(),
    };

    private static ToolObjectKind Kind(string word) => word switch
    {
        nameof(ToolObjectKind.Item) => ToolObjectKind.Item,
        nameof(ToolObjectKind.Annotation) => ToolObjectKind.Annotation,
        _ => throw new UnreadableException($"'kind' is '{word}'; expected one of {string.Join(", ", Enum.GetNames<ToolObjectKind>())}."),
    };
}
