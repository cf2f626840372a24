using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Connections;

/// <summary>A connection that was made.</summary>
internal sealed record ConnectionMade
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Where the tool sends its events.</summary>
    public required string HookUrl { get; init; }

    /// <summary>What the tool said of itself, when it was asked.</summary>
    public string? Tool { get; init; }

    /// <summary>What was done about the hooks, by project.</summary>
    public IReadOnlyDictionary<string, string>? Hooks { get; init; }

    /// <summary>What the tool's edition and the token allow, when that was tried.</summary>
    public IReadOnlyList<ToolAbility>? Abilities { get; init; }

    /// <summary>Whether the tool's events reach us, when that was tried.</summary>
    public Reach? Reach { get; init; }
}
