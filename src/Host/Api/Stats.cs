namespace LabelHub.Host.Api;

/// <summary>What stands now.</summary>
internal sealed record Stats
{
    /// <summary>The last position of the log.</summary>
    public required long Log { get; init; }

    /// <summary>Deliveries that were answered 202.</summary>
    public required long Deliveries { get; init; }

    /// <summary>How many of them were known before.</summary>
    public required long Duplicates { get; init; }

    public required WorkStats Work { get; init; }

    public required long Items { get; init; }

    public required long Annotations { get; init; }

    public required long Contributors { get; init; }

    /// <summary>Open findings.</summary>
    public required long Findings { get; init; }

    public required long Consensus { get; init; }

    public required long Awards { get; init; }

    /// <summary>Effects by state; the states exclude one another.</summary>
    public required IReadOnlyDictionary<string, long> Effects { get; init; }

    /// <summary>What is due, waiting and parked.</summary>
    internal sealed record WorkStats
    {
        /// <summary>Events not yet translated, and subjects that can run now. 0 means that everything received has had its full result.</summary>
        public required long Due { get; init; }

        /// <summary>Subjects that wait for a tool, a time or a suspended plugin.</summary>
        public required long Waiting { get; init; }

        /// <summary>Subjects set aside with a reason.</summary>
        public required long Parked { get; init; }
    }
}
