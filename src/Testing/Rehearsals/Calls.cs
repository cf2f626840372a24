using LabelHub.Testing.Recordings;
using LabelHub.Testing.Rules;

namespace LabelHub.Testing.Rehearsals;

/// <summary>Asks rules, keeps a note of each call, and names rule and subject when one fails.</summary>
internal sealed class Calls(IReadOnlyList<PluginRules> plugins)
{
    private readonly List<RuleCall> _made = [];

    public IReadOnlyList<RuleCall> Made => _made;

    /// <summary>Asks each rule of one kind of one plugin.</summary>
    public IEnumerable<T> Ask<TRule, T>(int plugin, Func<PluginRules, IReadOnlyList<TRule>> kind, string subject, Func<TRule, IReadOnlyList<T>> ask)
        where TRule : class => Enumerable.Range(0, kind(plugins[plugin]).Count).SelectMany(index => Ask(plugin, rules => kind(rules)[index], subject, ask)).ToArray();

    /// <summary>Asks one rule.</summary>
    public T Ask<TRule, T>(int plugin, Func<PluginRules, TRule> find, string subject, Func<TRule, T> ask)
        where TRule : class
        where T : notnull
    {
        var rule = find(plugins[plugin]).GetType().Name;
        var said = Named(rule, subject, () => ask(find(plugins[plugin])));
        _made.Add(new(plugin, rule, subject, fresh => RecordedJson.Write(Named(rule, subject, () => ask(find(fresh)))), RecordedJson.Write(said)));
        return said;
    }

    private static T Named<T>(string rule, string subject, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new RuleException($"Rule '{rule}' failed on {subject}: {fault.GetType().Name}: {fault.Message}", fault);
        }
    }
}
