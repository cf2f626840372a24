using System.Text.Json;
using LabelHub.Host.Rules;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>Traces outcomes about one item back to rule, settings, event and ruleset.</summary>
internal sealed class Derivations(Timeline timeline, IReadOnlyDictionary<long, RulesetRow> rulesets, IReadOnlyDictionary<long, EventRow> events, ItemRow item)
{
    public Derivation Of(string plugin, string rule, long position, long snapshot = 0)
    {
        var (activation, entry) = Find(plugin, rule, position);
        return new()
        {
            Plugin = plugin,
            Rule = rule,
            Version = entry?.Version ?? VersionIn(rule),
            Settings = entry is null ? null : JsonElement.Parse(entry.SettingsFor(item.Connection, item.ProjectId)),
            Event = EventAt(position),
            Ruleset = rulesets.GetValueOrDefault(activation) is { } row
                ? new() { Position = row.Position, Hash = row.Hash, ActivatedAt = row.ActivatedAt.ToTime(), Cause = row.Cause }
                : null,
            Snapshot = snapshot > 0 ? snapshot : null,
        };
    }

    public EventMark EventAt(long position) => events.TryGetValue(position, out var row)
        ? new() { Position = position, Id = row.Id, Kind = row.Kind, ReceivedAt = row.ReceivedAt.ToTime() }
        : new() { Position = position };

    /// <summary>The ruleset in force at the position if it names the rule, else the newest that does: an outcome may be older than a plan that was applied.</summary>
    private (long Activation, RulesetPlugin? Entry) Find(string plugin, string rule, long position)
    {
        var inForce = timeline.Spans.Where(span => span.Covers(position)).MaxBy(span => span.Position)?.Ruleset;
        return timeline.Rulesets.Keys
            .OrderByDescending(key => key == inForce).ThenByDescending(key => key)
            .Select(key => (key, timeline.Rulesets[key].Find(plugin)))
            .FirstOrDefault(found => found.Item2 is { } entry && IsUnder(rule, entry.Rule(item.Connection, item.ProjectId)));
    }

    // A rule over annotations carries the label schema it was checked under behind a slash.
    private static bool IsUnder(string rule, string name) => rule == name || rule.StartsWith(name + "/", StringComparison.Ordinal);

    private static string? VersionIn(string rule)
    {
        var (at, hash) = (rule.IndexOf('@', StringComparison.Ordinal), rule.IndexOf('#', StringComparison.Ordinal));
        return at > 0 && hash > at ? rule[(at + 1)..hash] : null;
    }
}
