namespace LabelHub.Host.Stages;

/// <summary>An award a plugin says a contributor should have.</summary>
internal sealed record WantedAward
{
    public required string Key { get; init; }

    public required string Unit { get; init; }

    public required long Amount { get; init; }

    public required string Cause { get; init; }

    /// <summary>The items it rests on.</summary>
    public IReadOnlyList<long> Evidence { get; init; } = [];

    /// <summary>The rule it was computed under.</summary>
    public string Rule { get; init; } = "";

    public required long Position { get; init; }
}
