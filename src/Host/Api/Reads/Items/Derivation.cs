using System.Text.Json;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>Why an outcome is as it is.</summary>
public sealed record Derivation
{
    public required string Plugin { get; init; }

    /// <summary>The rule it was computed under, by version and settings; empty where receipts alone prove it.</summary>
    public required string Rule { get; init; }

    public string? Version { get; init; }

    /// <summary>The settings in force; <see langword="null"/> where no ruleset on record names the rule.</summary>
    public JsonElement? Settings { get; init; }

    /// <summary>The event it followed from.</summary>
    public required EventMark Event { get; init; }

    public RulesetMark? Ruleset { get; init; }

    /// <summary>The number of the snapshot a model came from.</summary>
    public long? Snapshot { get; init; }
}
