namespace LabelHub.Testing.Purity;

/// <summary>A call that came out differently when it was made again.</summary>
public sealed record Impurity
{
    /// <summary>The rule's class.</summary>
    public required string Rule { get; init; }

    /// <summary>What it was asked about.</summary>
    public required string Subject { get; init; }

    /// <summary>What was different when it was asked again.</summary>
    public required string Circumstance { get; init; }

    /// <summary>What it said at first, as JSON.</summary>
    public required string First { get; init; }

    /// <summary>What it said again, as JSON, or how it failed.</summary>
    public required string Again { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"Rule '{Rule}' is not pure: about {Subject} it said another thing when asked again {Circumstance}.{Environment.NewLine}  first: {First}{Environment.NewLine}  again: {Again}{Environment.NewLine}Let it depend on its arguments and settings alone: no clock, no culture, no state kept between calls.";
}
