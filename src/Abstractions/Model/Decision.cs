namespace LabelHub.Abstractions.Model;

/// <summary>What a person decided about one field of an item, naming what was on their screen.</summary>
public sealed record Decision
{
    /// <summary>The field decided.</summary>
    public required string Field { get; init; }

    /// <summary>The labels the person says are right.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The key of the request it answers.</summary>
    public required string RequestKey { get; init; }

    /// <summary>When, on the tool's clock, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
