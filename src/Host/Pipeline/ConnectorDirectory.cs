using System.Collections.Concurrent;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugins;
using LabelHub.Plugins.Containment;

namespace LabelHub.Host.Pipeline;

/// <summary>The connectors of the loaded plugins, by the kind of connection they serve.</summary>
internal sealed class ConnectorDirectory(PluginCatalog catalog)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public IEnumerable<ConnectorInfo> All => _entries.Values.Select(entry => entry.Info);

    /// <summary>Other code serves a kind now, or none does.</summary>
    public event Action? Changed;

    public async Task RefreshAsync(CancellationToken stop)
    {
        foreach (var (kind, entry) in _entries.Where(e => !catalog.Plugins.Contains(e.Value.Build))) _entries.TryRemove(KeyValuePair.Create(kind, entry));
        foreach (var build in catalog.Plugins.Where(b => b.Status == PluginStatus.Active && b.Rules.Any(r => r.Kind == RuleKind.Connector)))
        {
            var made = await build.CreateAsync(JsonElement.Parse("{}"), stop);
            if (!made.Completed) continue;
            foreach (var connector in made.Value.Connectors)
            {
                var info = await build.Thread.RunAsync(new Subject("connector", 0), () => connector.Code.Info, stop: stop);
                if (info.Completed) _entries[info.Value.Kind] = new Entry(build, connector.Code, info.Value);
            }
        }

        Changed?.Invoke();
    }

    public ConnectorInfo? Info(string kind) => _entries.GetValueOrDefault(kind)?.Info;

    /// <summary>Whether events of this kind can be read now.</summary>
    public bool IsReady(string kind) => _entries.TryGetValue(kind, out var entry) && entry.Build.Status == PluginStatus.Active;

    public Task<IReadOnlyList<RunResult<Translation>>> TranslateAsync(string kind, IReadOnlyList<(long Position, RecordedEvent Event)> events, CancellationToken stop)
    {
        var entry = _entries[kind];
        return entry.Build.Thread.RunAsync(events, e => new Subject("event", e.Position), e => entry.Connector.Translate(e.Event), stop: stop);
    }

    /// <exception cref="ToolException">No connector serves this kind now.</exception>
    public ITool Open(string kind, ToolAccess access) => _entries.TryGetValue(kind, out var entry) && entry.Build.Status == PluginStatus.Active
        ? entry.Connector.Open(access)
        : throw new ToolException(ToolFailure.Unavailable, $"No loaded plugin connects to '{kind}'. See the plugins page for the reason.");

    private sealed record Entry(PluginBuild Build, IConnector Connector, ConnectorInfo Info);
}
