using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>
/// Derives everything again: the log, the ledger, the receipts and what people set up stay, all else is emptied, and the ordinary lanes
/// consume the log anew. Nothing is sent until the end, since half of the log would want other things than the whole.
/// </summary>
internal sealed class Rebuild(Hub hub, LogStore log, TranslateLane translate, PluginLanes lanes, PlanLane plans, Rulebook rulebook, PluginCatalog catalog, ConnectorDirectory connectors)
{
    /// <exception cref="InvalidOperationException">A rule or a connector that the log needs cannot run now; nothing was changed.</exception>
    public async Task<RebuildProgress> RunAsync(IProgress<RebuildProgress> progress, CancellationToken stop)
    {
        var missing = await MissingAsync(stop);
        if (missing.Count > 0) throw new InvalidOperationException($"a rebuild would lose what these once said, since they cannot be asked again. Nothing was changed. {string.Join(" ", missing)}");
        await hub.WriteAsync(session => RebuildStore.BeginAsync(session, stop), stop);
        return await FinishAsync(progress, stop);
    }

    /// <summary>Goes on with a rebuild that was cut off; without one it does nothing.</summary>
    public async Task ResumeAsync(CancellationToken stop)
    {
        if (await hub.ReadAsync(session => RebuildStore.IsUnfinishedAsync(session, stop), stop)) await FinishAsync(new Progress<RebuildProgress>(), stop);
    }

    private async Task<RebuildProgress> FinishAsync(IProgress<RebuildProgress> progress, CancellationToken stop)
    {
        long events = 0, recomputed = 0;
        await translate.CatchUpWithHouseAsync(stop);
        while (await translate.StepAsync(stop) is > 0 and var read) progress.Report(await CountAsync(events += read, recomputed, stop));
        while (await RecomputeAsync(stop) is > 0 and var worked) progress.Report(await CountAsync(events, recomputed += worked, stop));
        while (await plans.StepAsync(stop) > 0)
        {
        }

        await hub.WriteAsync(session => RebuildStore.EndAsync(session, stop), stop);
        return await CountAsync(events, recomputed, stop);
    }

    private async Task<int> RecomputeAsync(CancellationToken stop)
    {
        var worked = 0;
        foreach (var (_, step) in lanes.Needed) worked += await step(stop);
        return worked;
    }

    private async Task<RebuildProgress> CountAsync(long events, long recomputed, CancellationToken stop)
    {
        var (due, positions) = await hub.ReadAsync(async session => (await RebuildStore.DueAsync(session, stop), await CursorStore.PositionsAsync(session, stop)), stop);
        return new() { Events = events, EventsLeft = await log.BeyondAsync(positions, stop), Items = recomputed, ItemsLeft = due };
    }

    private async Task<IReadOnlyList<string>> MissingAsync(CancellationToken stop)
    {
        var missing = new List<string>();
        foreach (var plugin in rulebook.Timeline.InUse.SelectMany(ruleset => ruleset.Plugins).DistinctBy(plugin => plugin.Hash))
        {
            var build = await catalog.OpenAsync(plugin.Hash, stop);
            if (build.Status != PluginStatus.Active) missing.Add($"Plugin '{plugin.Id}' {plugin.Version}: {build.Reason}");
        }

        var connections = await hub.ReadAsync(session => ConnectionStore.AllAsync(session, stop), stop);
        missing.AddRange(connections.Where(c => !connectors.IsReady(c.Kind)).Select(c => $"Connection '{c.Name}': no loaded plugin connects to '{c.Kind}'."));
        return missing;
    }
}
