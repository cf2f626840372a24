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

    /// <summary>The tool's id of the item; empty for an effect that belongs to the project.</summary>
    public required string Item { get; init; }

    /// <summary>The pseudonym of the person whose work it is about; what is made in the tool may carry it, never a name.</summary>
    /// <value><see langword="null"/> for an effect that is about nobody's work in particular.</value>
    public string? Person { get; init; }

    /// <summary>The tool's id of the annotation it is about.</summary>
    /// <value><see langword="null"/> for an effect that is about no annotation in particular.</value>
    public string? Annotation { get; init; }

    /// <summary>The tool's id of the person whose work it is about, for a tool that gives work to persons. It stands nowhere in what people read.</summary>
    /// <value><see langword="null"/> for an effect that is about nobody's work in particular.</value>
    public string? Contributor { get; init; }

    /// <summary>The item's data as the tool has it.</summary>
    public JsonElement ItemData { get; init; }

    /// <summary>The label schema in force.</summary>
    public required Model.LabelSchema Schema { get; init; }

    /// <summary>The answers, without names, in an order that does not tell who gave which; what a reviewer is shown.</summary>
    public IReadOnlyList<Model.Answer> Answers { get; init; } = [];

    /// <summary>What the tool answered when exactly this was written.</summary>
    /// <value><see langword="null"/> when it never was, or the answer did not arrive.</value>
    public string? Written { get; init; }

    /// <summary>What the tool answered when this effect was last written, with whatever content: what it holds now unless someone else changed it.</summary>
    /// <value><see langword="null"/> when it was never written.</value>
    public string? LastWritten { get; init; }

    /// <summary>What stood in its place before it was first written; what a revert restores.</summary>
    /// <value><see langword="null"/> when nothing stood there.</value>
    public Sighting? Original { get; init; }

    /// <summary>Where the tool shall send events of a project made for this effect.</summary>
    public Uri? Hook { get; init; }

    /// <summary>What the tool shall send along with such events.</summary>
    public string? HookSecret { get; init; }
}
