namespace LabelHub.Host.Jobs;

/// <summary>A schedule as people see it.</summary>
internal sealed record Schedule
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public DateTimeOffset? Last { get; init; }

    public DateTimeOffset? Next { get; init; }

    public bool Paused { get; init; }
}
