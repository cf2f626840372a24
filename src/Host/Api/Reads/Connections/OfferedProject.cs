namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>A project that was found in a tool after it was connected, and is not followed.</summary>
public sealed record OfferedProject
{
    /// <summary>The tool's own id.</summary>
    public required string RemoteId { get; init; }

    public required string Title { get; init; }

    /// <summary>How many items it has; <see langword="null"/> where the tool does not tell.</summary>
    public long? Items { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>Whether a person said that it is not to be followed.</summary>
    public required bool Declined { get; init; }
}
