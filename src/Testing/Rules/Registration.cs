using System.Reflection;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Rules;

/// <summary>Takes down what a plugin brings, and builds it as the host would.</summary>
internal sealed class Registration : IPluginBuilder
{
    private readonly List<Type> _rules = [];
    private readonly ToldLog _log = new();
    private Type? _settings;

    private string Id { get; init; } = "";

    public static Registration Of(IPlugin plugin)
    {
        var mark = plugin.GetType().GetCustomAttribute<PluginAttribute>()
            ?? throw new RuleException($"'{plugin.GetType().Name}' has no [Plugin(\"...\")]; the host finds a plugin by this attribute.");
        var registration = new Registration { Id = mark.Id };
        plugin.Configure(registration);
        return registration._rules.Count > 0 ? registration : throw new RuleException($"Plugin '{mark.Id}' registers no rule; call Validator<T>() or another of the builder's methods in Configure.");
    }

    public PluginRules Build(object? settings)
    {
        if (settings is not null && settings.GetType() != _settings)
            throw new RuleException($"Settings '{settings.GetType().Name}' were given, but plugin '{Id}' declares {(_settings is null ? "none" : $"'{_settings.Name}'")}.");
        var record = settings ?? (_settings is null ? null : Activator.CreateInstance(_settings));
        var built = _rules.Select(rule => Build(rule, record)).ToArray();
        return new()
        {
            Id = Id,
            Log = _log.Told,
            Validators = [.. built.OfType<IValidator>()],
            Aggregators = [.. built.OfType<IAggregator>()],
            Policies = [.. built.OfType<IPolicy>()],
            Incentives = [.. built.OfType<IIncentive>()],
            Services = [.. built.OfType<IService>()],
            Connectors = [.. built.OfType<IConnector>()],
        };
    }

    public IPluginBuilder Settings<T>()
        where T : class, new()
    {
        if (_settings is not null) throw new InvalidOperationException($"Settings were declared twice, as '{_settings.Name}' and as '{typeof(T).Name}'; a plugin has one settings record.");
        _settings = typeof(T);
        return this;
    }

    public IPluginBuilder Command<T>()
        where T : class, ICommand => Add<T>();

    public IPluginBuilder Validator<T>()
        where T : class, IValidator => Add<T>();

    public IPluginBuilder Aggregator<T>()
        where T : class, IAggregator => Add<T>();

    public IPluginBuilder Incentive<T>()
        where T : class, IIncentive => Add<T>();

    public IPluginBuilder Policy<T>()
        where T : class, IPolicy => Add<T>();

    public IPluginBuilder Service<T>()
        where T : class, IService => Add<T>();

    public IPluginBuilder Connector<T>()
        where T : class, IConnector => Add<T>();

    private Registration Add<T>()
    {
        _rules.Add(typeof(T));
        return this;
    }

    private object Build(Type rule, object? settings)
    {
        var constructors = rule.GetConstructors();
        if (constructors.Length != 1) throw new RuleException($"Rule '{rule.Name}' has {constructors.Length} public constructors; it needs exactly one.");
        var asked = constructors[0].GetParameters();
        if (asked.Any(parameter => !IsGiven(rule, parameter.ParameterType)))
            throw new RuleException($"The constructor of rule '{rule.Name}' may ask for the settings record{(_settings is null ? ", once Configure calls Settings<T>()," : $" '{_settings.Name}'")} and an IPluginLog, a service also for an HttpClient, and for nothing else.");
        var arguments = asked.Select(parameter => Argument(parameter.ParameterType, settings)).ToArray();
        return constructors[0].Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private bool IsGiven(Type rule, Type asked) =>
        asked == _settings || asked == typeof(IPluginLog) || (asked == typeof(HttpClient) && rule.IsAssignableTo(typeof(IService)));

    private object? Argument(Type asked, object? settings) =>
        asked == typeof(IPluginLog) ? _log : asked == typeof(HttpClient) ? new HttpClient(new SocketsHttpHandler()) : settings;
}
