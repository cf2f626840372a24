using System.Text.Json;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Annotations;

/// <summary>One person's work on a task.</summary>
public sealed record StudioAnnotation
{
    public required int Id { get; init; }

    public required int Task { get; init; }

    public required int Project { get; init; }

    public required JsonElement Result { get; init; }

    public required int CompletedBy { get; init; }

    /// <summary>Shown in webhooks, not by REST; a key at creation, changeable afterwards.</summary>
    public required Guid UniqueId { get; init; }

    /// <summary>Counted by the server when one annotation is saved; bulk creation leaves it at zero.</summary>
    public int ResultCount { get; init; }

    public bool WasCancelled { get; init; }

    public bool GroundTruth { get; init; }

    public double? LeadTime { get; init; }

    public JsonElement Prediction { get; init; } = JsonElements.EmptyObject;

    public DateTimeOffset? DraftCreatedAt { get; init; }

    public int? ImportId { get; init; }

    public string? LastAction { get; init; }

    public bool BulkCreated { get; init; }

    public int? UpdatedBy { get; init; }

    public int? ParentPrediction { get; init; }

    public int? ParentAnnotation { get; init; }

    public int? LastCreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
