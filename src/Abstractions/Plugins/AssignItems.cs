using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>State: the tool should list these items for one person to work on. It belongs to a project, and names no other person.</summary>
/// <remarks>A person asks for it; no rule can want one yet. What that person has answered, and what is gone from the tool, drops out; with nothing left it is taken back. A tool may not be able to enforce it.</remarks>
public sealed record AssignItems : Effect
{
    internal const string KindName = "assign";

    /// <summary>Who should work on them, in LabelHub's numbers.</summary>
    public required long ContributorId { get; init; }

    /// <summary>The tool's ids of the items, at least one.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsRequest => false;

    /// <inheritdoc/>
    [JsonIgnore]
    public override EffectWeight Weight => EffectWeight.Steers;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Key => $"{KindName}|{ContributorId.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
