using LabelHub.Abstractions.Plugins;

namespace LabelHub.Abstractions.Model;

/// <summary>An effect that a plugin wanted of an item when it was last asked. Rules with two edges need it: what stands is left only for a good reason.</summary>
public sealed record StandingEffect
{
    /// <summary>What was wanted.</summary>
    public required Effect Effect { get; init; }

    /// <summary>Whether the tool has it; else it waits or is held.</summary>
    public bool Sent { get; init; }
}
