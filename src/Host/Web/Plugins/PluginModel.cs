using LabelHub.Host.Api.Reads.Plugins;
using LabelHub.Plugins.Logging;

namespace LabelHub.Host.Web.Plugins;

/// <summary>A plugin with the form of its settings in one scope.</summary>
public sealed record PluginModel
{
    public required PluginSummary Plugin { get; init; }

    /// <summary>The scope the form is about.</summary>
    public required string Scope { get; init; }

    /// <summary>The scopes that can be chosen, by name.</summary>
    public required IReadOnlyList<(string Scope, string Name)> Scopes { get; init; }

    public required IReadOnlyList<SettingInput> Inputs { get; init; }

    /// <summary>Whether the scope has settings of its own; otherwise the wider scope's hold.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>What is wrong with the settings as a whole.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What its rules told lately, newest first.</summary>
    public IReadOnlyList<PluginLogEntry> Log { get; init; } = [];

    /// <summary>What it failed on and is parked or waits to be tried again.</summary>
    public IReadOnlyList<PluginFailure> Failures { get; init; } = [];

    public string? Refusal { get; init; }

    public bool Saved { get; init; }

    public bool HasErrors => Errors.Count > 0 || Inputs.Any(i => i.Errors.Count > 0);
}
