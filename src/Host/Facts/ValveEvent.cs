namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about what may be sent, and how fast.</summary>
internal static class ValveEvent
{
    /// <summary>What is left out stays as it is.</summary>
    public sealed record Set
    {
        public required long Project { get; init; }

        public required string Kind { get; init; }

        /// <summary>Whether the first few are sent and the rest waits for a person.</summary>
        public bool? Canary { get; init; }

        /// <summary>How many may be sent in an hour; 0 for any number.</summary>
        public long? Hourly { get; init; }

        public required string By { get; init; }
    }

    /// <summary>A person has looked at the first few, and the rest may go.</summary>
    public sealed record GoOn
    {
        public required long Project { get; init; }

        public required string Kind { get; init; }

        public required string By { get; init; }
    }

    /// <summary>A person stopped all writing, or lets it go on.</summary>
    public sealed record Writing
    {
        public required bool Stopped { get; init; }

        public required string Why { get; init; }

        public required string By { get; init; }
    }
}
