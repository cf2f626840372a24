using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.State;

/// <summary>A job: a stretch of a task's frames that one person works on, with what was drawn there.</summary>
public sealed class CvatJob
{
    public const string Annotation = "annotation";
    public const string GroundTruth = "ground_truth";
    public const string Replica = "consensus_replica";

    public required int Id { get; init; }

    public required CvatTask Task { get; init; }

    public string Type { get; init; } = Annotation;

    public int? Parent { get; init; }

    public required int Start { get; init; }

    public required int Stop { get; init; }

    public string Stage { get; set; } = "annotation";

    public string State { get; set; } = "new";

    public CvatUser? Assignee { get; set; }

    public DateTimeOffset? AssigneeUpdated { get; set; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }

    public List<JsonObject> Tags { get; } = [];

    public List<JsonObject> Shapes { get; } = [];

    public List<JsonObject> Tracks { get; } = [];

    internal string Status => Stage == "annotation" ? "annotation" : Stage == "acceptance" && State == "completed" ? "completed" : "validation";

    internal IEnumerable<(string Kind, List<JsonObject> Objects)> Kinds => [("tags", Tags), ("shapes", Shapes), ("tracks", Tracks)];
}
