namespace LabelHub.Host.Api.Reads.Items;

/// <summary>How an answer turned out.</summary>
public sealed record JudgementDetail
{
    public required string Field { get; init; }

    public required Named Contributor { get; init; }

    /// <summary>What it rests on: <c>peers</c>, <c>gold</c> or <c>decision</c>.</summary>
    public required string Evidence { get; init; }

    public bool? Agrees { get; init; }

    public required bool Provisional { get; init; }
}
