using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Rehearsals;

/// <summary>What the rules say of an item.</summary>
public sealed record ItemReport
{
    /// <summary>The connection its events came by.</summary>
    public required string Connection { get; init; }

    /// <summary>The tool's id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The tool's id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>Whether it has the labels the tool asks for.</summary>
    public bool Settled { get; init; }

    /// <summary>What the validators say of its annotations.</summary>
    public IReadOnlyList<FindingReport> Findings { get; init; } = [];

    /// <summary>What rules want to know of services and the recording holds no reply to: until then they say nothing.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The reconciled answers.</summary>
    public IReadOnlyList<Consensus> Consensus { get; init; } = [];

    /// <summary>What the policies want done, before the host's gates (switches, history, open items) are applied.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];
}
