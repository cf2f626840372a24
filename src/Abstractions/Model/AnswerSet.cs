namespace LabelHub.Abstractions.Model;

/// <summary>All answers of a project to one field, from which an aggregator may learn.</summary>
public sealed record AnswerSet
{
    /// <summary>The field answered.</summary>
    public required Field Field { get; init; }

    /// <summary>The answers by item id.</summary>
    public required IReadOnlyDictionary<long, IReadOnlyList<Answer>> Items { get; init; }
}
