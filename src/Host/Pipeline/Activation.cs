using LabelHub.Host.Log;
using LabelHub.Host.Pipeline.Rules;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>Puts rulesets in force, by event. At start, what is loaded is compared with what is in force.</summary>
internal sealed class Activation(PluginCatalog catalog, ConnectorDirectory connectors, TranslateLane translate, Rulebook rulebook, Rebuild rebuild, EventLog log) : IHostedService
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

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Activates what is loaded now where it differs from what is in force, for new work only.</summary>
    public async Task ActivateLoadedAsync(CancellationToken stop)
    {
        var current = rulebook.Timeline.Current;
        var loaded = RulesetChange.Loaded(current, catalog.Plugins);
        if (loaded.Hash() != current.Hash()) await ActivateAsync(loaded, RulesetChange.Describe(current, loaded), stop);
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
