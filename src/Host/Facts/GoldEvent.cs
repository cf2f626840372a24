using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about known answers.</summary>
internal static class GoldEvent
{
    public sealed record Set
    {
        public required long Project { get; init; }

        public required long Item { get; init; }

        public required string Field { get; init; }

        /// <summary>The known answer.</summary>
        public required IReadOnlyList<Region> Regions { get; init; }

        /// <summary>How far an answer may be from it, such as <c>0.7</c> or <c>5%</c>; without it, what is usual for the kind of field.</summary>
        public string? Tolerance { get; init; }

        /// <summary><c>decision</c>, <c>hand</c> or <c>csv</c>.</summary>
        public required string Source { get; init; }

        public required string By { get; init; }
    }

    public sealed record Removed
    {
        public required long Item { get; init; }

        public required string Field { get; init; }

        public required string By { get; init; }
    }
}
