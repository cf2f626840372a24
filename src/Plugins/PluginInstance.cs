using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Containment;

namespace LabelHub.Plugins;

/// <summary>The rules of one build with one set of settings. Any number stand side by side and share their build's thread.</summary>
public sealed class PluginInstance : IDisposable
{
    private readonly Action<PluginInstance> _disposed;

    internal PluginInstance(PluginBuild build, string settingsJson, IReadOnlyList<(RuleInfo Rule, object Code)> rules, Action<PluginInstance> disposed)
    {
        (Id, Version, Hash, Thread) = (build.Id, build.Version, build.Hash, build.Thread);
        SettingsJson = settingsJson;
        _disposed = disposed;
        Validators = Of<IValidator>(rules, RuleKind.Validator);
        Aggregators = Of<IAggregator>(rules, RuleKind.Aggregator);
        Incentives = Of<IIncentive>(rules, RuleKind.Incentive);
        Policies = Of<IPolicy>(rules, RuleKind.Policy);
        Services = Of<IService>(rules, RuleKind.Service);
        Connectors = Of<IConnector>(rules, RuleKind.Connector);
        Commands = Of<ICommand>(rules, RuleKind.Command);
    }

    public string Id { get; }

    public string Version { get; }

    public string Hash { get; }

    /// <summary>The settings in force, canonical and with defaults filled in: equal in effect, equal in text.</summary>
    public string SettingsJson { get; }

    /// <summary>Where the rules run.</summary>
    public PluginThread Thread { get; }

    public IReadOnlyList<Rule<IValidator>> Validators { get; private set; }

    public IReadOnlyList<Rule<IAggregator>> Aggregators { get; private set; }

    public IReadOnlyList<Rule<IIncentive>> Incentives { get; private set; }

    public IReadOnlyList<Rule<IPolicy>> Policies { get; private set; }

    public IReadOnlyList<Rule<IService>> Services { get; private set; }

    public IReadOnlyList<Rule<IConnector>> Connectors { get; private set; }

    public IReadOnlyList<Rule<ICommand>> Commands { get; private set; }

    /// <summary>Whether the rules were let go. Empty lists then say nothing of what the plugin brings.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Lets go of the rules, so that holding this object holds nothing of the plugin.</summary>
    public void Dispose()
    {
        IsDisposed = true;
        (Validators, Aggregators, Incentives) = ([], [], []);
        (Policies, Services, Connectors, Commands) = ([], [], [], []);
        _disposed(this);
    }

    private static Rule<T>[] Of<T>(IReadOnlyList<(RuleInfo Rule, object Code)> rules, RuleKind kind)
        where T : class =>
        [.. rules.Where(rule => rule.Rule.Kind == kind).Select(rule => new Rule<T>(rule.Rule.Name, (T)rule.Code))];
}
