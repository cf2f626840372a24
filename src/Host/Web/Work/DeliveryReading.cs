using LabelHub.Host.Api.Reads;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Web.Work;

/// <summary>Reads the newest events and what each connection sent.</summary>
internal sealed class DeliveryReading(Hub hub, LogStore log)
{
    public async Task<(Listing<Delivery> Deliveries, IReadOnlyList<Source> Sources)> ReadAsync(long before, int limit, CancellationToken stop)
    {
        var connections = await hub.ReadAsync(session => ConnectionStore.AllAsync(session, stop), stop);
        var names = connections.ToDictionary(c => c.Id, c => c.Name);
        var (events, sources) = await log.Database.ReadAsync(
            async session => (await EventView.NewestAsync(session, before, limit + 1, stop), await EventView.SourcesAsync(session, stop)), stop);
        var deliveries = Listing<Delivery>.Of(
            events,
            limit,
            row => new() { Position = row.Position, Kind = row.Kind, Connection = Name(names, row.Connection), At = row.ReceivedAt.ToTime() },
            row => Cursor.Of(row.Position));
        return (deliveries, [.. sources.Select(s => new Source { Connection = Name(names, s.Connection), Deliveries = s.Deliveries, Duplicates = s.Duplicates })]);
    }

    private static string Name(Dictionary<long, string> names, long connection) =>
        connection == House.Connection ? "LabelHub" : names.GetValueOrDefault(connection) ?? $"connection {connection}";
}
