using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>State: the tool should show the project's guideline to those who label. It belongs to a project, not to an item.</summary>
public sealed record ShowGuideline : Effect
{
    internal const string KindName = "guideline";

    /// <summary>The version, such as <c>1.2.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The text as HTML, for tools that take HTML.</summary>
    public required string Html { get; init; }

    /// <summary>The text as Markdown, for tools that take Markdown.</summary>
    public required string Markdown { get; init; }

    /// <summary>Where each person finds their own page; the tool shows it in one line below the text.</summary>
    public required Uri OwnPage { get; init; }

    /// <summary>The <see cref="Connectors.Sighting.Hash"/> of a text of someone else that a person has seen and allowed to be overwritten. Only that very text may be.</summary>
    /// <value><see langword="null"/> where nothing of someone else may be overwritten.</value>
    public string? Replaces { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsRequest => false;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Key => KindName;
}
