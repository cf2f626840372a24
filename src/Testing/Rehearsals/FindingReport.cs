using System.Globalization;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Rehearsals;

/// <summary>A finding on an annotation of a recording.</summary>
public sealed record FindingReport
{
    /// <summary>The plugin that said it.</summary>
    public required string Plugin { get; init; }

    /// <summary>The tool's id of the annotation.</summary>
    public required string Annotation { get; init; }

    /// <summary>What was said.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The message, with numbers as in English.</summary>
    public string Message => Finding.Message(CultureInfo.InvariantCulture);
}
