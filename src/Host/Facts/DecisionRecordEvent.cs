namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about decision records.</summary>
internal static class DecisionRecordEvent
{
    public sealed record Kept
    {
        public required long Project { get; init; }

        /// <summary>Part of the event's identity, so that no number is given twice.</summary>
        public required long Number { get; init; }

        /// <summary>The question, in a line.</summary>
        public required string Title { get; init; }

        /// <summary>Markdown.</summary>
        public required string Ruling { get; init; }

        public string? Field { get; init; }

        public string? Label { get; init; }

        /// <summary>The items it was decided on.</summary>
        public IReadOnlyList<long> Items { get; init; } = [];

        public required string By { get; init; }
    }

    public sealed record Withdrawn
    {
        public required long Project { get; init; }

        public required long Number { get; init; }

        public required string By { get; init; }
    }
}
