using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Plugins.Loading;

/// <summary>Takes down what a plugin brings. Holds the plugin's types, and so lives only as long as its load context.</summary>
internal sealed class Registration : IPluginBuilder
{
    private readonly List<(RuleKind Kind, Type Type)> _rules = [];

    public Type? SettingsType { get; private set; }

    public IReadOnlyList<(RuleKind Kind, Type Type)> Rules => _rules;

    public IPluginBuilder Settings<T>()
        where T : class, new()
    {
        if (SettingsType is not null) throw new InvalidOperationException($"Settings were declared twice, as '{SettingsType.Name}' and as '{typeof(T).Name}'; a plugin has one settings record.");
        SettingsType = typeof(T);
        return this;
    }

    public IPluginBuilder Validator<T>()
        where T : class, IValidator => Add<T>(RuleKind.Validator);

    public IPluginBuilder Aggregator<T>()
        where T : class, IAggregator => Add<T>(RuleKind.Aggregator);

    public IPluginBuilder Incentive<T>()
        where T : class, IIncentive => Add<T>(RuleKind.Incentive);

    public IPluginBuilder Policy<T>()
        where T : class, IPolicy => Add<T>(RuleKind.Policy);

    public IPluginBuilder Service<T>()
        where T : class, IService => Add<T>(RuleKind.Service);

    public IPluginBuilder Connector<T>()
        where T : class, IConnector => Add<T>(RuleKind.Connector);

    public IPluginBuilder Command<T>()
        where T : class, ICommand => Add<T>(RuleKind.Command);

    private Registration Add<T>(RuleKind kind)
    {
        _rules.Add((kind, typeof(T)));
        return this;
    }
}
