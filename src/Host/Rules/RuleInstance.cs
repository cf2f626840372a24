using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins;

namespace LabelHub.Host.Rules;

/// <summary>A plugin's rules, built from one version with one set of settings.</summary>
internal sealed record RuleInstance
{
    /// <summary>The name of version and settings together (<see cref="RulesetPlugin.Rule"/>).</summary>
    public required string Rule { get; init; }

    /// <summary>The rules; <see langword="null"/> when the plugin's files are gone or no longer build, so that what it said must stand.</summary>
    public required PluginInstance? Code { get; init; }

    public bool IsGone => Code is null;

    public bool Validates => Code is null or { Validators.Count: > 0 };

    public IEnumerable<IValidator> Validators => Code?.Validators.Select(rule => rule.Code) ?? [];

    public IEnumerable<IAggregator> Aggregators => Code?.Aggregators.Select(rule => rule.Code) ?? [];

    public IEnumerable<IPolicy> Policies => Code?.Policies.Select(rule => rule.Code) ?? [];

    public IEnumerable<IIncentive> Incentives => Code?.Incentives.Select(rule => rule.Code) ?? [];
}
