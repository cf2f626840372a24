namespace LabelHub.Host.Api.Reads.Items;

/// <summary>What the answers to a field come to, in short.</summary>
public sealed record FieldOutcome
{
    public required string Field { get; init; }

    public required string Label { get; init; }

    public required bool HasWinner { get; init; }

    public required double Confidence { get; init; }
}
