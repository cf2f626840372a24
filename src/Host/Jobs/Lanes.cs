using System.Collections.Concurrent;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Jobs;

/// <summary>Every lane of this node: translation, one lane per plugin, plans, looks, the plugin folders, the outbox.</summary>
internal sealed class Lanes(LaneRunner runner, EventLog log, LaneSet lanes, LaneSignals signals) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Start("translate", lanes.Translate.StepAsync, log.News, stoppingToken);
        Start("plan", lanes.Plans.StepAsync, signals.Items, stoppingToken);
        Start("fuse", lanes.Fuse.StepAsync, signals.Items, stoppingToken);
        Start("look", lanes.Looks.StepAsync, signals.Looks, stoppingToken);
        Start("plugins", lanes.Reload.StepAsync, new Pulse(), stoppingToken);
        Start("outbox", lanes.Outbox.StepAsync, signals.Effects, stoppingToken);
        // A lane begins when a ruleset first names its plugin; it idles while its plugin may not run.
        await runner.RunAsync("lanes", _ => Task.FromResult(StartPluginLanes(stoppingToken)), signals.Items, stoppingToken);
        await Task.WhenAll(_running.Values);
    }

    private int StartPluginLanes(CancellationToken stop)
    {
        foreach (var (name, step) in lanes.Plugins.Needed.Where(lane => !_running.ContainsKey(lane.Name))) Start(name, step, signals.Items, stop);
        return 0;
    }

    private void Start(string name, Func<CancellationToken, Task<int>> step, Pulse news, CancellationToken stop) =>
        _running[name] = Task.Run(() => runner.RunAsync(name, step, news, stop), CancellationToken.None);
}
