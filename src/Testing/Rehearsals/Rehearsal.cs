using LabelHub.Testing.Recordings;
using LabelHub.Testing.Rules;

namespace LabelHub.Testing.Rehearsals;

/// <summary>Feeds recorded events to rules, without a host.</summary>
public static class Rehearsal
{
    /// <summary>What the rules of some plugins say of recorded events.</summary>
    /// <param name="recording">The events.</param>
    /// <param name="plugins">
    /// The plugins, as if all were loaded in one host: policies see the findings and the consensus of all. A field is reconciled by the first
    /// aggregator that handles it.
    /// </param>
    /// <exception cref="RuleException">A rule failed; the message names it and what it was asked about.</exception>
    public static RehearsalReport Of(Recording recording, params IReadOnlyList<PluginRules> plugins) => Noted(recording, plugins).Report;

    /// <summary>The same, with a note of each call.</summary>
    internal static (RehearsalReport Report, IReadOnlyList<RuleCall> Calls) Noted(Recording recording, IReadOnlyList<PluginRules> plugins)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var calls = new Calls(plugins);
        var items = WorkBook.Read(recording);
        var stage = new ItemRehearsal(calls, plugins);
        var reports = items.Select(stage.Run).ToArray();
        var report = new RehearsalReport
        {
            Items = [.. reports.Select(item => item.Report)],
            Contributors = new ContributorRehearsal(calls, plugins).Run(items, [.. reports.SelectMany(item => item.Judgements)]),
            Unreadable = [.. recording.Lines.Where(line => line.Unreadable is not null).Select(line => $"The event at position {line.Position} cannot be read: {line.Unreadable}")],
        };
        return (report, calls.Made);
    }
}
