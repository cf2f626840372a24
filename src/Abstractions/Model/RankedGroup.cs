namespace LabelHub.Abstractions.Model;

/// <summary>Things in an order of preference, under one heading.</summary>
public sealed record RankedGroup
{
    /// <summary>The heading.</summary>
    /// <value>Empty where there is none.</value>
    public string Name { get; init; } = "";

    /// <summary>The ids of the things, the most preferred first.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];
}
