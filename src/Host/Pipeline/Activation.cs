using System.Text.Json;
using LabelHub.Host.Log;
using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
using LabelHub.Plugins;
using LabelHub.Plugins.Containment;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>Puts rulesets in force, by event. At start, what is loaded is compared with what is in force.</summary>
internal sealed partial class Activation(
    PluginCatalog catalog, ConnectorDirectory connectors, TranslateLane translate, Rulebook rulebook, PluginPresence presence, Rebuild rebuild, Hub hub, EventLog log, ILogger<Activation> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (catalog.AsksForApproval) catalog.Approve(await hub.ReadAsync(session => ApprovalStore.HashesAsync(session, cancellationToken), cancellationToken));
        await catalog.ScanAsync(cancellationToken);
        await connectors.RefreshAsync(cancellationToken);
        await rulebook.RefreshAsync(cancellationToken);
        await translate.CatchUpWithHouseAsync(cancellationToken);
        await rebuild.ResumeAsync(cancellationToken);
        await ActivateLoadedAsync(cancellationToken);
        await presence.SettleAsync(cancellationToken);
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
        while (!await TryActivateLoadedAsync(stop))
        {
            // Somebody else changed the rules meanwhile: what is loaded is compared with theirs.
        }
    }

    private async Task<bool> TryActivateLoadedAsync(CancellationToken stop)
    {
        var timeline = rulebook.Timeline;
        var loaded = await MigratedAsync(timeline.Current, RulesetChange.Loaded(timeline.Current, catalog.Plugins), stop);
        return loaded.Hash() == timeline.Current.Hash() || await ActivateAsync(loaded, RulesetChange.Describe(timeline.Current, loaded), stop, timeline.CurrentActivation);
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
    /// <param name="ruleset">The rules.</param>
    /// <param name="cause">Why, in a sentence for people.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="changes">The activation the ruleset was made from.</param>
    /// <returns>Whether it is in force; not when another activation came between.</returns>
    public async Task<bool> ActivateAsync(Ruleset ruleset, string cause, CancellationToken stop, long? changes = null)
    {
        var stored = await log.AppendAsync(
            new NewEvent
            {
                Connection = House.Connection,
                Kind = EventKind.RulesetActivated,
                Body = HouseEvent.Body(new HouseEvent.Activation { Ruleset = ruleset, Cause = cause, Changes = changes }),
            },
            stop);
        await translate.CatchUpWithHouseAsync(stop);
        // On PostgreSQL it may not be readable yet: whoever reads it decides, and by the same rule.
        return rulebook.Position < stored.Position || rulebook.Timeline.CurrentActivation >= stored.Position;
    }
}
