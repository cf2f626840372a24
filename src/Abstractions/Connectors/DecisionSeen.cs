namespace LabelHub.Abstractions.Connectors;

/// <summary>A reviewer decided a request of ours in the tool.</summary>
public sealed record DecisionSeen : ToolChange
{
    /// <summary>The key the request was sent under (<see cref="EffectOrder.Key"/>).</summary>
    public required string RequestKey { get; init; }

    /// <summary>The tool's id of the annotation that holds the decision.</summary>
    public required string Id { get; init; }

    /// <summary>The field decided.</summary>
    public required string Field { get; init; }

    /// <summary>The labels the person says are right.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The tool's id of who decided.</summary>
    public required string Contributor { get; init; }

    /// <summary>When; the newest wins.</summary>
    public required DateTimeOffset At { get; init; }
}
