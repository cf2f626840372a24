namespace LabelHub.FakeLabelStudio.Projects;

/// <summary>A project: what of it can change.</summary>
public sealed record StudioProject
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public required string LabelConfig { get; init; }

    /// <summary>HTML, as the server rewrote it.</summary>
    public string ExpertInstruction { get; init; } = "";

    public bool ShowInstruction { get; init; }

    public bool ShowSkipButton { get; init; } = true;

    public bool ShowCollabPredictions { get; init; } = true;

    public bool IsPublished { get; init; }

    public string Color { get; init; } = "#FFFFFF";

    public string Sampling { get; init; } = "Sequential sampling";

    public string SkipQueue { get; init; } = "REQUEUE_FOR_OTHERS";

    /// <summary>The overlap of tasks that come by import.</summary>
    public int MaximumAnnotations { get; init; } = 1;

    public string ModelVersion { get; init; } = "";

    /// <summary>A secret that webhooks carry in clear.</summary>
    public required string Token { get; init; }

    public string? TaskDataLogin { get; init; }

    public string? TaskDataPassword { get; init; }

    public required int CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    internal LabelConfig Schema { get; init; } = new([], []);
}
