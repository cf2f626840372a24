using System.Reflection;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Discovery;

namespace LabelHub.Plugins.Loading;

/// <summary>Builds rules by their one public constructor, which may ask for the settings record and the log, a service also for an HTTP client, and for nothing else.</summary>
internal static class RuleFactory
{
    /// <summary>Finds every rule that could not be built, before any is.</summary>
    public static void Check(Registration registration)
    {
        var problems = registration.Rules.Select(rule => Problem(rule.Kind, rule.Type, registration.SettingsType)).OfType<string>().ToArray();
        if (problems.Length > 0) throw PluginException.Malfunction(string.Join(" ", problems));
        if (registration.Rules.Count == 0) throw PluginException.Malfunction("The plugin registers no rule; call Validator<T>(), Aggregator<T>() or another of the builder's methods in Configure.");
    }

    public static object Build(Type rule, object? settings, IPluginLog log, Func<HttpClient> http)
    {
        var constructor = rule.GetConstructors()[0];
        var arguments = constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType, settings, log, http)).ToArray();
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static object? Argument(Type asked, object? settings, IPluginLog log, Func<HttpClient> http) =>
        asked == typeof(IPluginLog) ? log : asked == typeof(HttpClient) ? http() : settings;

    private static string? Problem(RuleKind kind, Type rule, Type? settings)
    {
        if (rule.IsAbstract) return $"Rule '{rule.Name}' is abstract; register a class that can be made.";
        var constructors = rule.GetConstructors();
        if (constructors.Length != 1) return $"Rule '{rule.Name}' has {constructors.Length} public constructors; it needs exactly one.";
        var parameters = constructors[0].GetParameters();
        if (parameters.All(parameter => IsGiven(parameter.ParameterType, kind, settings))) return null;
        var asked = string.Join(", ", parameters.Select(parameter => $"'{parameter.ParameterType.Name}'"));
        return settings is null
            ? $"The constructor of rule '{rule.Name}' asks for {asked}, but the plugin declares no settings; call Settings<T>() in Configure, or ask for nothing."
            : $"The constructor of rule '{rule.Name}' asks for {asked}; it may ask for the settings record '{settings.Name}' and for the log, '{nameof(IPluginLog)}', {(kind == RuleKind.Service ? $"for an '{nameof(HttpClient)}', " : "")}and for nothing else.";
    }

    private static bool IsGiven(Type asked, RuleKind kind, Type? settings) =>
        asked == settings || asked == typeof(IPluginLog) || (asked == typeof(HttpClient) && kind == RuleKind.Service);
}
