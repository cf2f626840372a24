using LabelHub.Host.Facts;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>Reads connections; what could open a door is never read.</summary>
internal sealed class ConnectionReading(Hub hub, LogStore log, PublicAddress address)
{
    public async Task<IReadOnlyList<ConnectionSummary>> AllAsync(CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => ConnectionStore.AllAsync(session, stop), stop);
        return await log.Database.ReadAsync<IReadOnlyList<ConnectionSummary>>(
            async session =>
            {
                var sources = (await EventView.SourcesAsync(session, stop)).ToDictionary(s => s.Connection);
                var all = new List<ConnectionSummary>();
                foreach (var row in rows) all.Add(Summary(row, sources.GetValueOrDefault(row.Id), await EventView.LastOfAsync(session, row.Id, stop)));
                return all;
            },
            stop);
    }

    private ConnectionSummary Summary(ConnectionRow row, SourceRow? source, EventRow? last) => new()
    {
        Id = row.Id,
        Slug = row.Slug,
        Kind = row.Kind,
        Name = row.Name,
        Address = row.BaseUrl,
        HookUrl = address.Hook(row.Slug).ToString(),
        State = row.State,
        Reason = row.Reason,
        LeftBehind = row.LeftBehind is null ? [] : Content.Read<string[]>(row.LeftBehind),
        TrustsDeliveries = row.Trust,
        Baseline = row.Baseline.ToTime(),
        PeopleLevel = row.PeopleLevel,
        LastHeard = last?.ReceivedAt.ToTime(),
        Deliveries = source?.Deliveries ?? 0,
        Duplicates = source?.Duplicates ?? 0,
    };
}
