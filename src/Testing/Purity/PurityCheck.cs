using LabelHub.Abstractions.Plugins;
using LabelHub.Testing.Recordings;
using LabelHub.Testing.Rehearsals;
using LabelHub.Testing.Rules;

namespace LabelHub.Testing.Purity;

/// <summary>
/// Makes every call of a rehearsal again with fresh instances, in another order, under another culture and time zone. A rule that says another
/// thing then would break replays and rebuilds.
/// </summary>
public static class PurityCheck
{
    private static readonly Circumstance[] Circumstances =
    [
        new("in the same order, with fresh instances", "", "Etc/UTC", calls => calls),
        new("in reverse order, under culture 'de-DE' in Pacific/Kiritimati", "de-DE", "Pacific/Kiritimati", calls => calls.Reverse()),
        new("in another order, under culture 'tr-TR' in America/St_Johns", "tr-TR", "America/St_Johns", calls => calls.OrderBy(call => Shuffled(call.Index))),
    ];

    /// <summary>How many fresh instances of the rules <see cref="Find(Recording, Func{IReadOnlyList{PluginRules}})"/> asks for.</summary>
    public static int Instances => Circumstances.Length + 1;

    /// <summary>Checks the rules of a plugin.</summary>
    /// <typeparam name="TPlugin">The class with the <see cref="PluginAttribute"/>.</typeparam>
    /// <param name="recording">The events to ask about.</param>
    /// <param name="settings">The plugin's settings record; its defaults unless given.</param>
    /// <exception cref="PurityException">A rule is not pure.</exception>
    public static void Of<TPlugin>(Recording recording, object? settings = null)
        where TPlugin : IPlugin, new()
    {
        var found = Find(recording, () => [PluginRules.Of<TPlugin>(settings)]);
        if (found.Count > 0) throw new PurityException(found);
    }

    /// <summary>The calls that come out differently when made again, at most one for each rule and circumstance.</summary>
    /// <param name="recording">The events to ask about.</param>
    /// <param name="fresh">Makes fresh instances of the rules, always of the same plugins.</param>
    public static IReadOnlyList<Impurity> Find(Recording recording, Func<IReadOnlyList<PluginRules>> fresh)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        var calls = Rehearsal.Noted(recording, fresh()).Calls;
        return [.. Circumstances.SelectMany(circumstance => Find(calls, circumstance, fresh()).DistinctBy(found => found.Rule))];
    }

    private static List<Impurity> Find(IReadOnlyList<RuleCall> calls, Circumstance circumstance, IReadOnlyList<PluginRules> plugins)
    {
        using var surroundings = Surroundings.Of(circumstance.Culture, circumstance.Zone);
        return
        [
            .. from call in circumstance.Order(calls.Index())
               let again = Again(call.Item, plugins[call.Item.Plugin])
               where again != call.Item.Outcome
               select new Impurity { Rule = call.Item.Rule, Subject = call.Item.Subject, Circumstance = circumstance.Words, First = call.Item.Outcome, Again = again },
        ];
    }

    private static string Again(RuleCall call, PluginRules plugin)
    {
        try
        {
            return call.Again(plugin);
        }
        catch (RuleException fault)
        {
            return fault.Message;
        }
    }

    // Any fixed order that is neither the first nor its reverse.
    private static uint Shuffled(int index) => unchecked((uint)(index + 1) * 2654435761u);

    private sealed record Circumstance(string Words, string Culture, string Zone, Func<IEnumerable<(int Index, RuleCall Item)>, IEnumerable<(int Index, RuleCall Item)>> Order);
}
