namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>A line of the ledger. The lines of a transaction sum to zero in each unit.</summary>
public sealed record LedgerLine
{
    public required long Id { get; init; }

    public required string Transaction { get; init; }

    public required string Account { get; init; }

    /// <summary>Whose account it is; <see langword="null"/> for one of the project.</summary>
    public Named? Contributor { get; init; }

    public required string Unit { get; init; }

    public required long Amount { get; init; }

    public required string Cause { get; init; }

    public required DateTimeOffset PostedAt { get; init; }
}
