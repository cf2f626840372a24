namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about who should work on what.</summary>
internal static class AssignmentEvent
{
    /// <summary>All that one person should work on in a project; nothing ends it.</summary>
    public sealed record Set
    {
        public required long Project { get; init; }

        public required long Contributor { get; init; }

        public required IReadOnlyList<long> Items { get; init; }

        public required string By { get; init; }
    }
}
