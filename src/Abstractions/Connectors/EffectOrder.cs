using System.Text.Json;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Abstractions.Connectors;

/// <summary>An effect to be written into a tool.</summary>
public sealed record EffectOrder
{
    /// <summary>The key under which it is found again, unique over the tool; at most 200 ASCII characters.</summary>
    public required string Key { get; init; }

    /// <summary>What is wanted.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The tool's id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The title of the project.</summary>
    public required string ProjectTitle { get; init; }

    /// <summary>The tool's id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>The item's data as the tool has it.</summary>
    public JsonElement ItemData { get; init; }

    /// <summary>The label schema in force.</summary>
    public required Model.LabelSchema Schema { get; init; }

    /// <summary>The answers, without names, in an order that does not tell who gave which; what a reviewer is shown.</summary>
    public IReadOnlyList<Model.Answer> Answers { get; init; } = [];

    /// <summary>Where the tool shall send events of a project made for this effect.</summary>
    public Uri? Hook { get; init; }

    /// <summary>What the tool shall send along with such events.</summary>
    public string? HookSecret { get; init; }
}
