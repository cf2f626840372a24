using System.Text.Json;

namespace LabelHub.Host.Api.Reads.Plugins;

/// <summary>A plugin with what it can be told and what it was told.</summary>
public sealed record PluginDetail
{
    public required PluginSummary Plugin { get; init; }

    /// <summary>The JSON schema of its settings; <see langword="null"/> until it was loaded once.</summary>
    public JsonElement? Schema { get; init; }

    /// <summary>The settings of the current ruleset by scope: <c>default</c>, <c>connection:1</c>, <c>project:1</c>.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Settings { get; init; }
}
