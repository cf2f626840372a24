using System.Reflection;
using LabelHub.Plugins.Discovery;

namespace LabelHub.Plugins.Loading;

/// <summary>Builds rules by their one public constructor, which may ask for the settings record and for nothing else.</summary>
internal static class RuleFactory
{
    /// <summary>Finds every rule that could not be built, before any is.</summary>
    public static void Check(Registration registration)
    {
        var problems = registration.Rules.Select(rule => Problem(rule.Type, registration.SettingsType)).OfType<string>().ToArray();
        if (problems.Length > 0) throw PluginException.Malfunction(string.Join(" ", problems));
        if (registration.Rules.Count == 0) throw PluginException.Malfunction("The plugin registers no rule; call Validator<T>(), Aggregator<T>() or another of the builder's methods in Configure.");
    }

    public static object Build(Type rule, object? settings)
    {
        var constructor = rule.GetConstructors()[0];
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, constructor.GetParameters().Length == 0 ? [] : [settings], null);
    }

    private static string? Problem(Type rule, Type? settings)
    {
        if (rule.IsAbstract) return $"Rule '{rule.Name}' is abstract; register a class that can be made.";
        var constructors = rule.GetConstructors();
        if (constructors.Length != 1) return $"Rule '{rule.Name}' has {constructors.Length} public constructors; it needs exactly one.";
        var parameters = constructors[0].GetParameters();
        if (parameters.Length == 0) return null;
        if (parameters.Length == 1 && parameters[0].ParameterType == settings) return null;
        var asked = string.Join(", ", parameters.Select(parameter => $"'{parameter.ParameterType.Name}'"));
        return settings is null
            ? $"The constructor of rule '{rule.Name}' asks for {asked}, but the plugin declares no settings; call Settings<T>() in Configure, or ask for nothing."
            : $"The constructor of rule '{rule.Name}' asks for {asked}; it may ask for the settings record '{settings.Name}' and for nothing else.";
    }
}
