using LabelHub.Abstractions.Connectors;

namespace LabelHub.TestKit;

/// <summary>Notes what a plugin registers, so that a test can tell which rule was forgotten.</summary>
public sealed class RecordingPluginBuilder : IPluginBuilder
{
    private readonly List<Type> _rules = [];

    /// <summary>The rules registered, in order.</summary>
    public IReadOnlyList<Type> Rules => _rules;

    /// <summary>The settings record, or <see langword="null"/> when none was declared.</summary>
    public Type? SettingsType { get; private set; }

    public IPluginBuilder Settings<T>() where T : class, new()
    {
        if (SettingsType is { } earlier) throw new InvalidOperationException($"Settings '{typeof(T).Name}' come after '{earlier.Name}'; a plugin has one settings record.");
        SettingsType = typeof(T);
        return this;
    }

    public IPluginBuilder Validator<T>() where T : class, IValidator => Note<T>();

    public IPluginBuilder Aggregator<T>() where T : class, IAggregator => Note<T>();

    public IPluginBuilder Incentive<T>() where T : class, IIncentive => Note<T>();

    public IPluginBuilder Policy<T>() where T : class, IPolicy => Note<T>();

    public IPluginBuilder Service<T>() where T : class, IService => Note<T>();

    public IPluginBuilder Connector<T>() where T : class, IConnector => Note<T>();

    public IPluginBuilder Command<T>() where T : class, ICommand => Note<T>();

    /// <summary>The rules an assembly holds, whether registered or not.</summary>
    /// <param name="plugin">The plugin's class.</param>
    public static IEnumerable<Type> RulesBeside(Type plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        Type[] kinds = [typeof(IValidator), typeof(IAggregator), typeof(IIncentive), typeof(IPolicy), typeof(IService), typeof(IConnector), typeof(ICommand)];
        return plugin.Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && kinds.Any(kind => kind.IsAssignableFrom(type)));
    }

    private RecordingPluginBuilder Note<T>()
    {
        _rules.Add(typeof(T));
        return this;
    }
}
