using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record PredictionWish
{
    public required long Task { get; init; }

    public required string ModelVersion { get; init; }

    public required double Score { get; init; }

    public required JsonArray Result { get; init; }
}
