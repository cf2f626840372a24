namespace LabelHub.Host.Guidelines.Templates;

/// <summary>A label that was given where the consensus is another.</summary>
internal sealed record TemplateConfusion
{
    public required string Field { get; init; }

    public required string Given { get; init; }

    public required string Consensus { get; init; }

    /// <summary>How often it was given.</summary>
    public required long Count { get; init; }

    /// <summary>Of how many answers to items of that consensus.</summary>
    public required long Total { get; init; }

    /// <summary>The share of them, such as <c>12 %</c>.</summary>
    public required string Share { get; init; }
}
