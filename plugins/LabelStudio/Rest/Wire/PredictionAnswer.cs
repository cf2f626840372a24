using System.Text.Json;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record PredictionAnswer
{
    public required long Id { get; init; }

    public string? ModelVersion { get; init; }

    public double? Score { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public required JsonElement Result { get; init; }
}
