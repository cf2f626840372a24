namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about work that may be somebody else's.</summary>
internal static class TrustEvent
{
    public sealed record Decided
    {
        public required long Annotation { get; init; }

        /// <summary>The version that was on screen, in microseconds.</summary>
        public required long Version { get; init; }

        /// <summary>Whether it is its contributor's own work after all.</summary>
        public required bool Genuine { get; init; }

        public required string Reason { get; init; }

        public required string By { get; init; }
    }
}
