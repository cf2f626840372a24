namespace LabelHub.Abstractions.Connectors;

/// <summary>What the host must know of a tool without running its connector: ingest reads declarations, never plugin code.</summary>
public sealed record ConnectorInfo
{
    /// <summary>The kind of connection it serves, such as <c>label-studio</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The tool's name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The header in which the tool can be told to send the connection's secret.</summary>
    /// <value><see langword="null"/> for a tool that cannot; then it must sign.</value>
    public string? SecretHeader { get; init; }

    /// <summary>How the tool proves with the connection's secret that a delivery is its own. A signature that is there must fit; the secret alone is taken only where none is.</summary>
    /// <value><see langword="null"/> for a tool that does not sign.</value>
    public SignatureRule? Signature { get; init; }

    /// <summary>How a delivery is known again, first match wins. A delivery that no rule fits is always appended.</summary>
    public IReadOnlyList<IdentityRule> Identity { get; init; } = [];

    /// <summary>Whether a delivery that no rule fits is known again by all it says, in whatever order its members and with whatever blanks: for tools that send a delivery again without naming it.</summary>
    public bool IdentityIsContent { get; init; }

    /// <summary>Where a delivery's body may hold secrets of the tool. The host blanks these values before it stores the body.</summary>
    /// <remarks>Paths as in <see cref="IdentityRule"/>, such as <c>project.token</c>; a path that leads nowhere is no fault.</remarks>
    public IReadOnlyList<string> SecretPaths { get; init; } = [];

    /// <summary>How long the tool itself may still work on a request after LabelHub has given up on the answer.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(60);
}
