namespace LabelHub.Host.Api.Reads.Writing;

/// <summary>How a kind of effect may be sent for a project.</summary>
public sealed record ValveSummary
{
    public required Named Project { get; init; }

    public required string Kind { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public required bool On { get; init; }

    /// <summary>How many were sent since the first few are looked at; <see langword="null"/> when none are, or a person has looked.</summary>
    public long? CanarySent { get; init; }

    /// <summary>Whether the first few are sent and a person is waited for.</summary>
    public required bool Rests { get; init; }

    /// <summary>How many may be sent in an hour; <see langword="null"/> for any number.</summary>
    public long? Hourly { get; init; }

    /// <summary>Why nothing of it is sent now; <see langword="null"/> when it may be.</summary>
    public string? Closed { get; init; }

    /// <summary>When that ends by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How many wait to be sent.</summary>
    public required long Wanted { get; init; }
}
