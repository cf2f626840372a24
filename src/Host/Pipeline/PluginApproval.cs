using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>Lets builds of plugins run that wait for an admin, each by its hash: who looked at one build has not looked at the next.</summary>
internal sealed class PluginApproval(PluginCatalog catalog, LoadedRules loaded, Hub hub, EventLog log, TimeProvider clock, LaneSignals signals)
{
    /// <returns>Why it cannot be approved, or <see langword="null"/> when it is; <see langword="false"/> beside it where there is no such build.</returns>
    public async Task<(bool Found, string? Refusal)> ApproveAsync(string plugin, string hash, CancellationToken stop)
    {
        if (catalog.Plugins.FirstOrDefault(found => found.Id == plugin && found.Hash == hash) is not { } build) return (false, null);
        if (build.Status != PluginStatus.Unapproved) return (true, $"Build '{Short(hash)}' of plugin '{plugin}' does not wait for approval: it is {build.Status}.");
        var row = new ApprovalRow { Hash = hash, Plugin = plugin, Version = build.Version, ApprovedAt = clock.Micros() };
        await hub.WriteAsync(session => ApprovalStore.AddAsync(session, row, stop), stop);
        await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.PluginApproved, Body = HouseEvent.Body(new { plugin, build.Version, hash }) }, stop);
        await RefreshAsync(stop);
        await loaded.TakeUpAsync(stop);
        signals.Items.Beat();
        return (true, null);
    }

    /// <summary>Tells the catalog what is approved, on this node or on another.</summary>
    /// <returns>Whether there is something new.</returns>
    public async Task<bool> RefreshAsync(CancellationToken stop) =>
        catalog.AsksForApproval && catalog.Approve(await hub.ReadAsync(session => ApprovalStore.HashesAsync(session, stop), stop));

    private static string Short(string hash) => hash.Length > 16 ? hash[..16] : hash;
}
