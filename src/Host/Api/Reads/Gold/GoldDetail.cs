namespace LabelHub.Host.Api.Reads.Gold;

/// <summary>A known answer. Only who runs the project may read it.</summary>
public sealed record GoldDetail
{
    public required long Item { get; init; }

    public required string Field { get; init; }

    /// <summary>In words.</summary>
    public required string Answer { get; init; }

    public string? Tolerance { get; init; }

    /// <summary><c>decision</c>, <c>hand</c> or <c>csv</c>.</summary>
    public required string Source { get; init; }

    public required DateTimeOffset At { get; init; }
}
