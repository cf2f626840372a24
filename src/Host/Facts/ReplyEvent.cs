namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about services.</summary>
internal static class ReplyEvent
{
    public sealed record Given
    {
        public required string Plugin { get; init; }

        /// <summary>The key of the question.</summary>
        public required string Question { get; init; }

        /// <summary>What the service answered, as JSON.</summary>
        public required string Body { get; init; }
    }
}
