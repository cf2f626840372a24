namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about objections.</summary>
internal static class CaseEvent
{
    public sealed record Opened
    {
        public required string Kind { get; init; }

        public required long Project { get; init; }

        public required long Item { get; init; }

        public required long Annotation { get; init; }

        /// <summary>The version of the annotation that was on screen.</summary>
        public required long Version { get; init; }

        public required long Contributor { get; init; }

        public required string Subject { get; init; }

        public string? Plugin { get; init; }

        public string? FindingKey { get; init; }

        /// <summary>The hash of what the finding says.</summary>
        public string? Said { get; init; }

        public string? Field { get; init; }

        /// <summary>What the contributor had read.</summary>
        public required string Message { get; init; }

        public required string Text { get; init; }

        public required int DueDays { get; init; }
    }

    public sealed record Decided
    {
        public required long Case { get; init; }

        public required string Outcome { get; init; }

        /// <summary>What is right, where the case is about an answer.</summary>
        public IReadOnlyList<string>? Labels { get; init; }

        /// <summary>The major version of the rule whose finding does not hold.</summary>
        public string? Major { get; init; }

        public required string Reason { get; init; }

        /// <summary>The number of the decision record it follows.</summary>
        public long? Cites { get; init; }

        public required string By { get; init; }

        /// <summary>The hash of what was on screen.</summary>
        public required string Shown { get; init; }
    }
}
