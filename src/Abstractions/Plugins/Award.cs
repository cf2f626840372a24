namespace LabelHub.Abstractions.Plugins;

/// <summary>What a contributor should have. The ledger posts wanted minus posted under this key.</summary>
public sealed record Award : Outcome
{
    /// <summary>What it is given for; the same cause is rewarded once.</summary>
    public required string Cause { get; init; }

    /// <summary>The unit, such as <c>points</c> or <c>EUR-cent</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How much, in whole units.</summary>
    public required long Amount { get; init; }

    /// <inheritdoc/>
    public override string Key => $"{Unit}|{Cause}";
}
