namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about proposals.</summary>
internal static class ProposalEvent
{
    public sealed record Decided
    {
        public required long Item { get; init; }

        /// <summary>The logical key of the effect.</summary>
        public required string Effect { get; init; }

        /// <summary>The hash of the content that was on screen.</summary>
        public required string Content { get; init; }

        public required bool Approved { get; init; }

        /// <summary>Why; a declined one always has it.</summary>
        public required string Reason { get; init; }

        public required string By { get; init; }
    }
}
