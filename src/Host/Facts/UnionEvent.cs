namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about items that are one over several projects, and accounts that are one person.</summary>
internal static class UnionEvent
{
    public sealed record Made
    {
        public required string Name { get; init; }

        public required IReadOnlyList<Member> Members { get; init; }

        public required string By { get; init; }
    }

    public sealed record Member
    {
        public required long Project { get; init; }

        /// <summary>Where the item key is found: see <see cref="ItemKeys"/>.</summary>
        public required string Key { get; init; }

        /// <summary>What a field of this project is called in the union, where that is not its own name.</summary>
        public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
    }

    public sealed record Ended
    {
        public required long Union { get; init; }

        public required string By { get; init; }
    }

    /// <summary>Accounts of one person. Whoever was linked before to one of them is linked to all; an account alone is unlinked.</summary>
    public sealed record Linked
    {
        public required IReadOnlyList<long> Contributors { get; init; }

        public required string By { get; init; }
    }
}
