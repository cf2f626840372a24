using System.Text.Json;

namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events about guidelines.</summary>
internal static class GuidelineEvent
{
    public sealed record Published
    {
        public required long Project { get; init; }

        public required string Version { get; init; }

        public required JsonElement Sheet { get; init; }

        public required string Template { get; init; }

        public required string Markdown { get; init; }

        public required string Html { get; init; }

        /// <summary>What changed, in a line.</summary>
        public required string Changelog { get; init; }

        /// <summary>What the checks said when it was published.</summary>
        public required JsonElement Checks { get; init; }

        /// <summary>The new pictures that whoever published it looked at, and said may be shown; of an item's also where it stood.</summary>
        public IReadOnlyList<string> Cleared { get; init; } = [];

        /// <summary>Where each person finds their own page.</summary>
        public required string OwnPage { get; init; }

        /// <summary>Equal for texts that say the same but for their version and what is new in it.</summary>
        public required string Fingerprint { get; init; }

        /// <summary>The hash of the text in the tool that it was made from, which it may overwrite.</summary>
        public string? Replaces { get; init; }

        public required string By { get; init; }
    }

    public sealed record Found
    {
        public required long Project { get; init; }

        /// <summary>The text as the tool answered it.</summary>
        public required string Text { get; init; }
    }

    public sealed record Replaced
    {
        public required long Project { get; init; }

        /// <summary>The version that is to stand in the tool.</summary>
        public required string Version { get; init; }

        /// <summary>The hash of the text that was on screen: that one alone may be overwritten.</summary>
        public required string Hash { get; init; }

        public required string By { get; init; }
    }

    public sealed record Withdrawn
    {
        public required long Project { get; init; }

        public required string By { get; init; }
    }

    public sealed record Seen
    {
        public required long Project { get; init; }

        public required string Version { get; init; }

        public required string Person { get; init; }
    }
}
