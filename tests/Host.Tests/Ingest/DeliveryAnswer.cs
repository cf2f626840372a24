namespace LabelHub.Host.Tests.Ingest;

/// <summary>What a sender is told of a stored delivery.</summary>
internal sealed record DeliveryAnswer
{
    public required string Event { get; init; }

    public required bool Duplicate { get; init; }
}
