namespace LabelHub.Host.Api.Reads.Trust;

/// <summary>Work that may not be its contributor's own, and on which nothing about anybody rests until a person has decided.</summary>
public sealed record DoubtDetail
{
    public required long Annotation { get; init; }

    /// <summary>Its id in the tool.</summary>
    public required string RemoteId { get; init; }

    public required long Item { get; init; }

    public required long Project { get; init; }

    /// <summary>The pseudonym under which it stands.</summary>
    public required string Contributor { get; init; }

    /// <summary>The account in the tool that saved it.</summary>
    public required string Account { get; init; }

    /// <summary>What was found.</summary>
    public required string Doubt { get; init; }

    /// <summary>Names what was looked at when deciding.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }
}
