namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about second looks.</summary>
internal static class SecondLookEvent
{
    public sealed record Asked
    {
        public required long Connection { get; init; }

        public required long Seed { get; init; }

        public required int Percent { get; init; }

        public required IReadOnlyList<Part> Parts { get; init; }

        public required string By { get; init; }
    }

    /// <summary>What was drawn of a project.</summary>
    public sealed record Part
    {
        public required long Project { get; init; }

        /// <summary>How many single-label items there were to draw from.</summary>
        public required long Size { get; init; }

        public required IReadOnlyList<long> Items { get; init; }
    }

    public sealed record Ended
    {
        public required long SecondLook { get; init; }

        public required string By { get; init; }
    }
}
