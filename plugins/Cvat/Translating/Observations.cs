using System.Text.Json;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>What this connector wrote down when it looked at the tool.</summary>
internal static class Observations
{
    public const string Project = "project";
    public const string Task = "task";
    public const string Work = "work";
    public const string Absence = "absence";

    public static IEnumerable<ToolChange> Read(Node root) => root.Need("observed").Text() switch
    {
        Project => [ProjectOf(root)],
        Task => Items(root),
        Work => [WorkOf(root)],
        Absence => [Gone(root)],
        var other => throw new UnreadableException($"'observed' is '{other}'; expected one of {Project}, {Task}, {Work}, {Absence}."),
    };

    private static ProjectSeen ProjectOf(Node root) => new()
    {
        Id = root.Need("project").Id(),
        Title = root.Need("name").Text(),
        UpdatedAt = root.Need("begun").Instant(),
        Schema = SchemaReader.Read(root.Need("labels")),
    };

    private static IEnumerable<ToolChange> Items(Node root)
    {
        var (project, task, name) = (root.Need("project").Id(), root.Need("task").Whole(), root.Need("name").Text());
        var (created, updated) = (root.Need("created").Instant(), root.Need("at").Instant());
        foreach (var frame in root.Need("frames").Elements())
        {
            yield return new ItemSeen
            {
                Id = ToolIds.Item(task, frame.Need("frame").Whole()),
                Project = project,
                CreatedAt = created,
                UpdatedAt = updated,
                Overlap = frame.Find("people")?.Whole() ?? 1,
                Data = Data(frame, task, name),
            };
        }

        var deleted = root.Need("deleted").Elements().Select(frame => ToolIds.Item(task, frame.Whole())).ToList();
        if (deleted.Count > 0) yield return new Ended { Kind = ToolObjectKind.Item, Ids = deleted, AsOf = updated };
    }

    private static JsonElement Data(Node frame, int task, string name) => JsonElement.Parse(CanonicalJson.Text(new System.Text.Json.Nodes.JsonObject
    {
        ["name"] = frame.Need("name").Text(),
        ["task"] = task,
        ["task_name"] = name,
        ["frame"] = frame.Need("frame").Whole(),
        ["width"] = frame.Need("width").Whole(),
        ["height"] = frame.Need("height").Whole(),
    }));

    private static AnnotationSeen WorkOf(Node root)
    {
        var (task, frame) = (root.Need("task").Whole(), root.Need("frame").Whole());
        var image = new ImageSize { Width = root.Need("width").Whole(), Height = root.Need("height").Whole() };
        var labels = Labels.Read(root.Need("labels"));
        return new()
        {
            Id = root.Need("id").Text(),
            Item = ToolIds.Item(task, frame),
            Project = root.Need("project").Id(),
            Contributor = root.Need("contributor").Text(),
            CreatedAt = root.Need("created").Instant(),
            UpdatedAt = root.Need("at").Instant(),
            GroundTruth = root.Find("ground_truth")?.Flag() ?? false,
            Correction = root.Find("correction")?.Flag() ?? false,
            Image = image,
            Regions = [.. root.Need("objects").Elements().SelectMany(one => ObjectReader.Read(one.Need("key").Text(), one.Need("object").Element, labels, frame, image))],
        };
    }

    private static Ended Gone(Node root) => new()
    {
        Kind = Enum.TryParse<ToolObjectKind>(root.Need("kind").Text(), out var kind) ? kind : throw root.Need("kind").Refuse(string.Join(" or ", Enum.GetNames<ToolObjectKind>())),
        Ids = [.. root.Need("ids").Elements().Select(id => id.Text())],
        AsOf = root.Need("at").Instant(),
    };
}
