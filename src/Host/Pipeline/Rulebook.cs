using System.Collections.Concurrent;
using System.Text.Json;
using LabelHub.Host.Storage;
using LabelHub.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Pipeline;

/// <summary>The timeline of rules as the log tells it, and the code behind each rule.</summary>
internal sealed class Rulebook(PluginCatalog catalog, Hub hub) : IDisposable
{
    private readonly ConcurrentDictionary<string, RuleInstance> _instances = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private volatile Timeline _timeline = Timeline.Empty;

    /// <summary>What the house's events said up to where they are translated.</summary>
    public Timeline Timeline => _timeline;

    /// <summary>The plugins that have item rules in any ruleset still in use, and whose code is here.</summary>
    public IReadOnlyList<string> ItemLanes { get; private set; } = [];

    /// <summary>The plugins that have contributor rules.</summary>
    public IReadOnlyList<string> ContributorLanes { get; private set; } = [];

    /// <summary>The plugins that have services.</summary>
    public IReadOnlyList<string> QuestionLanes { get; private set; } = [];

    /// <summary>The plugins, found or in force, that may not run now: their work waits for them, and nothing else does.</summary>
    public IReadOnlyList<string> Silent =>
        [.. catalog.Plugins.Select(build => build.Id).Concat(_timeline.Current.Plugins.Select(plugin => plugin.Id)).Distinct().Where(id => catalog.Find(id) is not { Status: PluginStatus.Active })];

    /// <summary>How far the house's events were consumed when the timeline was read.</summary>
    public long Position { get; private set; }

    /// <summary>
    /// The timeline as far as anybody consumed the house's events. Whoever took work asks here: what it was marked for may be recorded by a lane, or a
    /// node, that this one has not heard from yet.
    /// </summary>
    public async Task<Timeline> NowAsync(CancellationToken stop)
    {
        if (Position < (await hub.ReadAsync(session => CursorStore.FindAsync(session, House.Connection, stop), stop)).Position) await RefreshAsync(stop);
        return _timeline;
    }

    /// <summary>Reads the timeline anew: one after another, so that none puts an older reading in the place of a newer one.</summary>
    public async Task RefreshAsync(CancellationToken stop)
    {
        await _refresh.WaitAsync(stop);
        try
        {
            // How far first, and told last: what is committed in between is then read twice, and never taken for read.
            var (position, timeline) = await hub.ReadAsync(
                async session => ((await CursorStore.FindAsync(session, House.Connection, stop)).Position, await TimelineStore.LoadAsync(session, stop)), stop);
            _timeline = timeline;
            Position = position;
            ItemLanes = Lanes(RuleKind.Validator, RuleKind.Aggregator, RuleKind.Policy);
            ContributorLanes = Lanes(RuleKind.Incentive);
            QuestionLanes = Lanes(RuleKind.Service);
        }
        finally
        {
            _refresh.Release();
        }
    }

    /// <summary>A function that finds the code of every rule a timeline can ask for in some projects of one plugin.</summary>
    public async Task<Func<RulesetPlugin, long, long, RuleInstance>> OpenAsync(
        string plugin, Timeline timeline, IEnumerable<(long Connection, long Project)> projects, CancellationToken stop)
    {
        var opened = new Dictionary<string, RuleInstance>(StringComparer.Ordinal);
        var entries = timeline.Spans.Select(span => timeline.Rulesets[span.Ruleset].Find(plugin)).OfType<RulesetPlugin>().ToArray();
        foreach (var (connection, project) in projects.Distinct())
        {
            foreach (var entry in entries)
            {
                var rule = entry.Rule(connection, project);
                if (!opened.ContainsKey(rule)) opened[rule] = await InstanceAsync(rule, entry, connection, project, stop);
            }
        }

        return (entry, connection, project) => opened[entry.Rule(connection, project)];
    }

    public void Dispose() => _refresh.Dispose();

    private async Task<RuleInstance> InstanceAsync(string rule, RulesetPlugin entry, long connection, long project, CancellationToken stop)
    {
        if (_instances.TryGetValue(rule, out var known) && known.Code is { IsDisposed: false } code && code.Thread.SuspendedBecause is null) return known;
        var build = await catalog.OpenAsync(entry.Hash, stop);
        var made = await build.CreateAsync(JsonElement.Parse(entry.SettingsFor(connection, project)), stop);
        var instance = new RuleInstance { Rule = rule, Code = made.Completed ? made.Value : null };
        if (made.Completed) _instances[rule] = instance;
        return instance;
    }

    private string[] Lanes(params RuleKind[] kinds) =>
    [
        .. from plugin in _timeline.Current.Plugins
           where catalog.Find(plugin.Id)?.Rules.Any(rule => kinds.Contains(rule.Kind)) ?? false
           select plugin.Id,
    ];
}
