using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Pipeline;

/// <summary>A known answer as a person gives it.</summary>
internal sealed record GoldEntry
{
    public required long Item { get; init; }

    public required string Field { get; init; }

    /// <summary>The answer as text: a label, labels with a bar between them, a number, a text.</summary>
    public string? Answer { get; init; }

    /// <summary>The answer as regions, where text cannot say it.</summary>
    public IReadOnlyList<Region>? Regions { get; init; }

    /// <summary>How far an answer may be from it: the least share in common, or the greatest distance, such as <c>0.7</c> or <c>5%</c>.</summary>
    public string? Tolerance { get; init; }
}
