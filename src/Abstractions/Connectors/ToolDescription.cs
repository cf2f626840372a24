namespace LabelHub.Abstractions.Connectors;

/// <summary>What an installed tool says of itself.</summary>
public sealed record ToolDescription
{
    /// <summary>The product and edition, such as <c>Label Studio Community</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The tool's id of the account whose credential is used.</summary>
    public required string Account { get; init; }

    /// <summary>The tool's clock minus LabelHub's.</summary>
    public TimeSpan ClockOffset { get; init; }
}
