namespace LabelHub.Abstractions.Connectors;

/// <summary>What the host must know of a tool without running its connector: ingest reads declarations, never plugin code.</summary>
public sealed record ConnectorInfo
{
    /// <summary>The kind of connection it serves, such as <c>label-studio</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The tool's name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The header in which the tool can be told to send the connection's secret.</summary>
    public required string SecretHeader { get; init; }

    /// <summary>How a delivery is known again, first match wins. A delivery that no rule fits is always appended.</summary>
    public IReadOnlyList<IdentityRule> Identity { get; init; } = [];

    /// <summary>Where a delivery's body may hold secrets of the tool. The host blanks these values before it stores the body.</summary>
    /// <remarks>Paths as in <see cref="IdentityRule"/>, such as <c>project.token</c>; a path that leads nowhere is no fault.</remarks>
    public IReadOnlyList<string> SecretPaths { get; init; } = [];

    /// <summary>How long the tool itself may still work on a request after LabelHub has given up on the answer.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(60);
}
