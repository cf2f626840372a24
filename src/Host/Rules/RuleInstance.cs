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

    public bool Validates => Code is null || Rules(code => code.Validators).Any();

    public IEnumerable<IValidator> Validators => Rules(code => code.Validators);

    public IEnumerable<IAggregator> Aggregators => Rules(code => code.Aggregators);

    public IEnumerable<IPolicy> Policies => Rules(code => code.Policies);

    public IEnumerable<IIncentive> Incentives => Rules(code => code.Incentives);

    public IEnumerable<IService> Services => Rules(code => code.Services);

    /// <summary>A build that is unloaded while a stage runs fails that run: no rules is not the same as nothing to say.</summary>
    private IEnumerable<T> Rules<T>(Func<PluginInstance, IReadOnlyList<Rule<T>>> kind)
        where T : class
    {
        if (Code is null) return [];
        var rules = kind(Code);
        return Code.IsDisposed ? throw new InvalidOperationException($"the build of '{Rule}' was unloaded meanwhile") : rules.Select(rule => rule.Code);
    }
}
