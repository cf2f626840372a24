using System.Text.Json;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Rules;

/// <summary>One plugin of a ruleset.</summary>
internal sealed record RulesetPlugin
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>The hash of its files: a new hash under an old version is a new version.</summary>
    public required string Hash { get; init; }

    /// <summary>The settings by scope; the default scope is always there.</summary>
    public IReadOnlyDictionary<string, JsonElement> Settings { get; init; } = new Dictionary<string, JsonElement>();

    public string SettingsFor(long connection, long project) =>
        Scope.Resolve(Settings, connection, project) is { ValueKind: JsonValueKind.Object } json ? json.GetRawText() : "{}";

    /// <summary>Names the rule an outcome was computed under.</summary>
    public string Rule(long connection, long project) => $"{Id}@{Version}#{Content.Hash(Hash, SettingsFor(connection, project))[..12]}";
}
