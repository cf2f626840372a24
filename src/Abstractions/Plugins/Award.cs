namespace LabelHub.Abstractions.Plugins;

/// <summary>What a contributor should have. The ledger posts wanted minus posted under this key.</summary>
public sealed record Award : Outcome
{
    /// <summary>What it is given for; the same cause is rewarded once.</summary>
    public required string Cause { get; init; }

    /// <summary>The unit, such as <c>points</c> or <c>EUR-cent</c>. What begins with a currency's three letters is money, and is given only within a budget.</summary>
    public required string Unit { get; init; }

    /// <summary>How much, in whole units.</summary>
    public required long Amount { get; init; }

    /// <summary>The ids of the items it rests on. What was posted stands until one of them is decided anew.</summary>
    /// <value>Empty, for an award that rests on the one judgement it is given for; a policy names its items.</value>
    public IReadOnlyList<long> Evidence { get; init; } = [];

    /// <inheritdoc/>
    public override string Key => $"{Unit}|{Cause}";
}
