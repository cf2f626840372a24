namespace LabelHub.Host.Reconcile;

/// <summary>What a contributor should have under one key, beside what the ledger holds of it.</summary>
internal sealed record Entitlement
{
    public required string Key { get; init; }

    public required string Unit { get; init; }

    /// <summary>What they should have.</summary>
    public required long Amount { get; init; }

    /// <summary>What the ledger holds.</summary>
    public required long Posted { get; init; }

    /// <summary>How often the ledger was posted to under this key: the next transaction takes the next number.</summary>
    public required int Postings { get; init; }

    public required string Cause { get; init; }

    public IReadOnlyList<long> Evidence { get; init; } = [];

    public string Rule { get; init; } = "";

    public required long Position { get; init; }

    /// <summary>The account it was taken from before; a correction goes back there.</summary>
    public string? Against { get; init; }

    public long Missing => Amount - Posted;
}
