namespace LabelHub.Host.Api.Reads.Writing;

/// <summary>Whether anything may be written into tools.</summary>
public sealed record WritingState
{
    public required bool Stopped { get; init; }

    /// <summary>Since when; <see langword="null"/> where nobody ever stopped it.</summary>
    public DateTimeOffset? At { get; init; }

    public string? By { get; init; }

    public string? Why { get; init; }
}
