using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Tests.Facts;

/// <summary>One event of a tool: what it says, and how it came. Times are minutes on the tool's clock.</summary>
internal sealed record Told(params IReadOnlyList<ToolChange> Changes)
{
    /// <summary>When it was received.</summary>
    public int Minute { get; init; }

    public bool Trusted { get; init; }

    public bool Delivered { get; init; } = true;

    public EventStamp Stamp(long position) => new() { Position = position, ToolTime = At(Minute).ToMicros(), Trusted = Trusted, Delivered = Delivered };

    public static DateTimeOffset At(int minute) => Some.Instant.AddMinutes(minute);

    public static ItemSeen Item(string id, int made = 0, int updated = 0, string data = """{"text":"a"}""", string project = "P") => new()
    {
        Id = id,
        Project = project,
        CreatedAt = At(made),
        UpdatedAt = At(updated),
        Data = System.Text.Json.JsonElement.Parse(data),
    };

    public static AnnotationSeen Annotation(string id, string item, int made, int updated, string label = "yes", string contributor = "ann") => new()
    {
        Id = id,
        Item = item,
        Project = "P",
        Contributor = contributor,
        CreatedAt = At(made),
        UpdatedAt = At(updated),
        Regions = [SomeRegion.Choices("field", label)],
    };

    /// <summary>An annotation never comes without its item.</summary>
    public static Told Work(string id, int made, int updated, string label = "yes", string item = "1", int itemMade = 0) =>
        new(Item(item, itemMade, itemMade), Annotation(id, item, made, updated, label));

    /// <summary>The same, saved by somebody, with the seconds it took.</summary>
    public static Told Saved(string id, int updated, string contributor = "ann", string? editor = null, int lead = 0, string label = "yes", bool gold = false, string item = "1") =>
        new(Item(item), Annotation(id, item, 0, updated, label, contributor) with { Editor = editor ?? contributor, LeadTime = TimeSpan.FromSeconds(lead), GroundTruth = gold }) { Trusted = true };

    public static Told Gone(ToolObjectKind kind, string id, int minute) => new(new Ended { Kind = kind, Ids = [id] }) { Minute = minute };

    /// <summary>A census found it absent.</summary>
    public static Told Absent(ToolObjectKind kind, string id, int asOf) => new(new Ended { Kind = kind, Ids = [id], AsOf = At(asOf) }) { Delivered = false };

    public static ProjectSeen Project(int updated, string title, LabelSchema? schema = null) => new() { Id = "P", Title = title, UpdatedAt = At(updated), Schema = schema };
}
