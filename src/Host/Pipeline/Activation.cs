using System.Text.Json;
using LabelHub.Host.Log;
using LabelHub.Host.Rules;
using LabelHub.Plugins;
using LabelHub.Plugins.Containment;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>Puts rulesets in force, by event. At start, what is loaded is compared with what is in force.</summary>
internal sealed partial class Activation(
    PluginCatalog catalog, ConnectorDirectory connectors, TranslateLane translate, Rulebook rulebook, Rebuild rebuild, EventLog log, ILogger<Activation> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await catalog.ScanAsync(cancellationToken);
        await connectors.RefreshAsync(cancellationToken);
        await rulebook.RefreshAsync(cancellationToken);
        await translate.CatchUpWithHouseAsync(cancellationToken);
        await rebuild.ResumeAsync(cancellationToken);
        await ActivateLoadedAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // What a plugin does from here on is not held against it.
        catalog.Stopping();
        return Task.CompletedTask;
    }

    /// <summary>Activates what is loaded now where it differs from what is in force, for new work only.</summary>
    public async Task ActivateLoadedAsync(CancellationToken stop)
    {
        var current = rulebook.Timeline.Current;
        var loaded = await MigratedAsync(current, RulesetChange.Loaded(current, catalog.Plugins), stop);
        if (loaded.Hash() != current.Hash()) await ActivateAsync(loaded, RulesetChange.Describe(current, loaded), stop);
    }

    /// <summary>Settings stored for another version are handed to the new one; what it cannot read goes back to its defaults, and the log tells.</summary>
    private async Task<Ruleset> MigratedAsync(Ruleset current, Ruleset loaded, CancellationToken stop)
    {
        var plugins = new List<RulesetPlugin>();
        foreach (var plugin in loaded.Plugins)
        {
            var before = current.Find(plugin.Id);
            var build = catalog.Find(plugin.Id);
            plugins.Add(before is null || build is null || before.Version == plugin.Version ? plugin : plugin with { Settings = await MigratedAsync(plugin.Settings, build, before.Version, stop) });
        }

        return loaded with { Plugins = plugins };
    }

    private async Task<IReadOnlyDictionary<string, JsonElement>> MigratedAsync(IReadOnlyDictionary<string, JsonElement> settings, PluginBuild build, string from, CancellationToken stop)
    {
        var migrated = new Dictionary<string, JsonElement>();
        foreach (var (scope, old) in settings)
        {
            // Where nothing was set, the defaults of the new version hold: there is nothing to hand over.
            var result = old.EnumerateObject().Any() ? await build.MigrateAsync(old, from, stop) : new() { Status = RunStatus.Completed, Value = old };
            if (!result.Completed) Log.NotMigrated(logger, build.Id, scope, result.Reason);
            migrated[scope] = result.Completed ? result.Value : JsonElement.Parse("{}");
        }

        return migrated;
    }

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Warning, "The settings of plugin '{Plugin}' in scope '{Scope}' go back to their defaults: {Reason}")]
        public static partial void NotMigrated(ILogger logger, string plugin, string scope, string reason);
    }

    /// <summary>Puts a ruleset in force from now on; behind it, the difference is listed as a plan.</summary>
    public async Task ActivateAsync(Ruleset ruleset, string cause, CancellationToken stop)
    {
        await log.AppendAsync(
            new NewEvent
            {
                Connection = House.Connection,
                Kind = EventKind.RulesetActivated,
                Body = HouseEvent.Body(new HouseEvent.Activation { Ruleset = ruleset, Cause = cause }),
            },
            stop);
        await translate.CatchUpWithHouseAsync(stop);
    }
}
