namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about people.</summary>
internal static class PeopleEvent
{
    public sealed record Raised
    {
        public required long Project { get; init; }

        public required string Level { get; init; }

        public required string Purpose { get; init; }

        public required string LegalBasis { get; init; }

        /// <summary>What people are told.</summary>
        public required string Notice { get; init; }

        /// <summary>When they are told.</summary>
        public required DateTimeOffset NoticeAt { get; init; }

        public required DateTimeOffset EffectiveAt { get; init; }

        public required string By { get; init; }
    }

    public sealed record Lowered
    {
        public required long Project { get; init; }

        public required string Level { get; init; }

        public required string Reason { get; init; }

        public required string By { get; init; }
    }

    /// <summary>The date of an announced change has come.</summary>
    public sealed record Effective
    {
        public required long Project { get; init; }

        /// <summary>The position of the event that announced it.</summary>
        public required long Change { get; init; }
    }

    public sealed record Read
    {
        public required long Project { get; init; }

        /// <summary>Left out when it was about everyone.</summary>
        public long? Contributor { get; init; }

        public required string Who { get; init; }

        public required string What { get; init; }
    }

    /// <summary>Written down at levels that allow figures about a person, for that person.</summary>
    public sealed record FeedbackSeen
    {
        public required long Project { get; init; }

        public required long Contributor { get; init; }
    }

    /// <summary>A contributor's page was opened to somebody, or closed to all.</summary>
    public sealed record Access
    {
        public required long Contributor { get; init; }

        public required string By { get; init; }
    }
}
