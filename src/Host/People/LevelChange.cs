namespace LabelHub.Host.People;

/// <summary>A change of a project's people level, as it stands in the record.</summary>
public sealed record LevelChange
{
    public required string Level { get; init; }

    public required string Previous { get; init; }

    /// <summary><c>announced</c>, <c>in force</c>, <c>past</c> or <c>withdrawn</c>.</summary>
    public required string State { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? NoticeAt { get; init; }

    public required DateTimeOffset EffectiveAt { get; init; }

    public string? Purpose { get; init; }

    public string? LegalBasis { get; init; }

    public string? Notice { get; init; }

    public string? Reason { get; init; }

    public required long Position { get; init; }
}
