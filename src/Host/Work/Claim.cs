namespace LabelHub.Host.Work;

/// <summary>A subject that this node may work on until its lease ends; fence and mark guard what is posted.</summary>
internal sealed record Claim
{
    public required long Id { get; init; }

    public required long Subject { get; init; }

    public required long Mark { get; init; }

    public required long Fence { get; init; }

    public required int Attempts { get; init; }

    public required string Cause { get; init; }
}
