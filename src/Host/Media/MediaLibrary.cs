using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Connections;
using LabelHub.Host.Facts;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Media;

/// <summary>Asks the connectors which media items show. A connector at fault costs a page its pictures and no more.</summary>
internal sealed partial class MediaLibrary(Hub hub, ToolPool tools, ILogger<MediaLibrary> log) : IMediaLibrary
{
    public async Task<ILookup<long, Medium>> OfAsync(IReadOnlyCollection<long> items, CancellationToken stop)
    {
        var rows = items.Count == 0 ? [] : await hub.ReadAsync(session => MediaView.OfAsync(session, items, stop), stop);
        var found = new List<(long Item, Medium Medium)>();
        foreach (var tool in rows.GroupBy(row => row.Item.Connection))
        {
            if (await SourceAsync(tool.Key, stop) is not { } source) continue;
            foreach (var row in tool) found.AddRange(Shown(source, row).Select(medium => (row.Item.Id, medium)));
        }

        return found.ToLookup(pair => pair.Item, pair => pair.Medium);
    }

    public async Task<FoundMedium?> FindAsync(long item, string name, CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => MediaView.OfAsync(session, [item], stop), stop);
        if (rows is not [var row] || await SourceAsync(row.Item.Connection, stop) is not { } source) return null;
        if (Shown(source, row).FirstOrDefault(known => known.Name == name) is not { } medium) return null;
        return new()
        {
            Medium = medium,
            Key = Content.Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.Item.Connection}/{item}/{name}"), medium.Source),
            OpenAsync = (range, given) => source.OpenAsync(Of(row), medium, range, given),
        };
    }

    private async Task<IMediaSource?> SourceAsync(long connection, CancellationToken stop)
    {
        try
        {
            return await tools.OpenAsync(connection, stop) as IMediaSource;
        }
        catch (ToolException fault)
        {
            Unavailable(connection, fault.Message);
            return null;
        }
    }

    private IReadOnlyList<Medium> Shown(IMediaSource source, MediaView.Row row)
    {
        try
        {
            return source.MediaOf(Of(row));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Unavailable(row.Item.Connection, fault.Message);
            return [];
        }
    }

    private static MediaItem Of(MediaView.Row row) => new() { Project = row.Project, Item = row.Item.RemoteId, Data = JsonElement.Parse(row.Item.Data), Schema = row.Schema };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Connection {Connection} cannot say which media its items show: {Reason}")]
    private partial void Unavailable(long connection, string reason);
}
