using System.Text.Json;

namespace LabelHub.FakeLabelStudio.Predictions;

/// <summary>What a model says of a task. Nothing keeps two of the same apart.</summary>
public sealed record StudioPrediction
{
    public required int Id { get; init; }

    public required int Task { get; init; }

    public required int Project { get; init; }

    public required JsonElement Result { get; init; }

    public string ModelVersion { get; init; } = "";

    public double? Score { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
