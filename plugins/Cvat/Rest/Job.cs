namespace LabelHub.Plugin.Cvat.Rest;

/// <summary>A job as the tool tells it.</summary>
internal sealed record Job
{
    public const string GroundTruthType = "ground_truth";
    public const string ReplicaType = "consensus_replica";
    public const string AnnotationStage = "annotation";

    public required int Id { get; init; }

    public required int Task { get; init; }

    public int? Project { get; init; }

    public required int Start { get; init; }

    public required int Stop { get; init; }

    public required string Stage { get; init; }

    public required string State { get; init; }

    public required string Type { get; init; }

    public int? Assignee { get; init; }

    /// <summary>How many replicas there are of it: then it holds what they were merged into.</summary>
    public int Replicas { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public bool IsReviewed => Stage != AnnotationStage;

    public static Job Read(Node node) => new()
    {
        Id = node.Need("id").Whole(),
        Task = node.Need("task_id").Whole(),
        Project = node.Find("project_id")?.Whole(),
        Start = node.Need("start_frame").Whole(),
        Stop = node.Need("stop_frame").Whole(),
        Stage = node.Need("stage").Text(),
        State = node.Need("state").Text(),
        Type = node.Find("type")?.Text() ?? "annotation",
        Assignee = node.Find("assignee")?.Need("id").Whole(),
        Replicas = node.Find("consensus_replicas")?.Whole() ?? 0,
        UpdatedAt = node.Need("updated_date").Instant(),
    };
}
