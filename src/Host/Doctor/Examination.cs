using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Doctor;

/// <summary>Looks at storage, the ledger, plugins and connections.</summary>
internal sealed class Examination(HostSettings settings, Hub hub, LogStore log, PluginCatalog catalog, ConnectorDirectory connectors, ToolPool tools)
{
    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken stop)
    {
        var checks = new List<Check> { await StorageAsync(stop), await LedgerAsync(stop) };
        await catalog.ScanAsync(stop);
        await connectors.RefreshAsync(stop);
        checks.AddRange(catalog.Plugins.Where(p => p.Status != PluginStatus.Superseded).Select(p =>
            new Check($"plugin {p.Id}", p.Status == PluginStatus.Active, p.Status == PluginStatus.Active ? $"version {p.Version} is active" : p.Reason)));
        foreach (var connection in await hub.ReadAsync(session => ConnectionStore.AllAsync(session, stop), stop)) checks.Add(await ToolAsync(connection.Id, connection.Name, connection.HasTool, stop));
        return checks;
    }

    private async Task<Check> StorageAsync(CancellationToken stop)
    {
        var engine = settings.Storage is null ? $"SQLite in '{settings.DataFolder}'" : "PostgreSQL";
        return new("storage", true, $"{engine}, log at position {await log.HeadAsync(stop)}");
    }

    private async Task<Check> LedgerAsync(CancellationToken stop)
    {
        var (lines, wrong) = await hub.ReadAsync(async session => (await LedgerStore.LinesAsync(session, stop), await LedgerStore.ImbalancesAsync(session, stop)), stop);
        return wrong.Count == 0
            ? new("ledger", true, $"{lines} lines, and every transaction sums to zero")
            : new("ledger", false, $"transaction '{wrong[0].TransactionKey}' does not sum to zero in {wrong[0].Unit}, and {wrong.Count - 1} more do not. Lines are only ever added by LabelHub: restore the database from before it was changed by hand.");
    }

    private async Task<Check> ToolAsync(long id, string name, bool hasTool, CancellationToken stop)
    {
        if (!hasTool) return new($"connection {name}", true, "only receives; it has no tool to look at");
        try
        {
            var tool = await tools.OpenAsync(id, stop);
            var said = await tool.DescribeAsync(stop);
            var missing = (await tool.ProbeAsync(stop)).Where(ability => ability is { Needed: true, Can: false }).Select(ability => $"The token's account may not {ability.Name}. {ability.Note}").ToList();
            return new($"connection {name}", missing.Count == 0, string.Join(' ', [$"{said.Product} {said.Version}, clock {said.ClockOffset.TotalSeconds:+0.0;-0.0} s", .. missing]));
        }
        catch (ToolException refused)
        {
            return new($"connection {name}", false, refused.Message);
        }
    }
}
