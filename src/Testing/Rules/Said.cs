using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Rules;

/// <summary>What a rule says, held to the limits the host sets.</summary>
internal static class Said
{
    public const int Limit = 1_000;

    public static IReadOnlyList<T> By<T>(Func<IEnumerable<T>> ask)
        where T : class
    {
        var list = new List<T>();
        foreach (var outcome in ask())
        {
            if (list.Count == Limit) throw new RuleException($"The rule said more than {Limit} outcomes in one run. Say one outcome for many places, or none.");
            list.Add(outcome ?? throw new RuleException("The rule said 'null' instead of an outcome."));
        }

        return list;
    }

    /// <summary>What a validator says once all that it asks has its reply; until then the host does not call it.</summary>
    public static IReadOnlyList<Finding> Once(IValidator rule, Annotation annotation, ItemContext item) =>
        By(() => rule.Ask(annotation, item)).All(question => item.Replies.ContainsKey(question.Key)) ? By(() => rule.Validate(annotation, item)) : [];

    public static IReadOnlyList<T> Only<T>(object rule, Func<IEnumerable<Outcome>> ask)
        where T : Outcome => [.. By(ask).Select(outcome => outcome as T ?? throw new RuleException(
            $"Policy '{rule.GetType().Name}' said a '{outcome.GetType().Name}'. About an item a policy says effects, about a contributor awards."))];
}
