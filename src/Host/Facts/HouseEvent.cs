using System.Text.Json;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Facts;

/// <summary>The bodies of the house's events.</summary>
internal static class HouseEvent
{
    public static ReadOnlyMemory<byte> Body<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, Content.Json);

    public sealed record Activation
    {
        public required Ruleset Ruleset { get; init; }

        /// <summary>The activation it changes; without one it holds whatever was in force.</summary>
        public long? Changes { get; init; }

        /// <summary>Why, in a sentence for people.</summary>
        public required string Cause { get; init; }
    }

    public sealed record WriteBack
    {
        public required long Project { get; init; }

        /// <summary>By kind of effect; a kind that is not named stays as it is.</summary>
        public required IReadOnlyDictionary<string, bool> Kinds { get; init; }
    }

    public sealed record ConnectionLeaves
    {
        public required long Connection { get; init; }

        /// <summary>Whether what LabelHub wrote is taken back.</summary>
        public required bool Restore { get; init; }

        public required string By { get; init; }
    }

    public sealed record ConnectionLeft
    {
        public required long Connection { get; init; }

        /// <summary>What stays in the tool, a line each.</summary>
        public required IReadOnlyList<string> LeftBehind { get; init; }
    }

    public sealed record PlanRequest
    {
        public required string Kind { get; init; }

        /// <summary>The project or connection it is about.</summary>
        public required long Scope { get; init; }

        public required string Cause { get; init; }
    }

    public sealed record PlanList
    {
        public required long Plan { get; init; }

        public required PlanCounts Counts { get; init; }
    }

    public sealed record FuseBlown
    {
        public required long Project { get; init; }

        /// <summary>What was stopped; work that would settle stands for itself under a key of its item.</summary>
        public required IReadOnlyList<FusedEffect> Effects { get; init; }

        /// <summary>Answers that would have settled.</summary>
        public long Standings { get; init; }

        /// <summary>The people whose answers these are.</summary>
        public long People { get; init; }
    }

    public sealed record FusedEffect
    {
        public required long Item { get; init; }

        public required string Key { get; init; }

        public required string Hash { get; init; }
    }

    public sealed record PlanDecision
    {
        public required long Plan { get; init; }
    }
}
