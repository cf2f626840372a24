using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>Deletes name ids only. They end the lives known by then, and older versions that arrive later.</summary>
internal static class EndFacts
{
    public static void Apply(Slice slice, Ended ended, EventStamp stamp)
    {
        var asOf = ended.AsOf?.ToMicros() ?? stamp.ToolTime;
        foreach (var id in ended.Ids)
        {
            if (ended.Kind == ToolObjectKind.Item) EndItem(slice, id, asOf, stamp);
            else EndAnnotation(slice, id, asOf, stamp);
        }
    }

    private static void EndItem(Slice slice, string id, long asOf, EventStamp stamp)
    {
        var lives = slice.Items.Of(id);
        if (LivesAgain(slice, ToolObjectKind.Item, id, lives.Where(l => !l.Ended).Select(l => l.UpdatedAt), stamp)) return;
        Bury(slice, ToolObjectKind.Item, id, asOf, lives.Where(l => !l.Ended && stamp.Delivered).Select(l => l.UpdatedAt), stamp);
        foreach (var life in lives) ItemFactsOf.Settle(slice, life);
    }

    private static void EndAnnotation(Slice slice, string id, long asOf, EventStamp stamp)
    {
        var lives = slice.Annotations.Of(id);
        if (LivesAgain(slice, ToolObjectKind.Annotation, id, lives.Where(l => !l.Ended).Select(l => l.UpdatedAt), stamp)) return;
        Bury(slice, ToolObjectKind.Annotation, id, asOf, lives.Where(l => !l.Ended && stamp.Delivered).Select(l => l.UpdatedAt), stamp);
        foreach (var life in lives) AnnotationFacts.Settle(slice, life);
    }

    /// <summary>A delete that was seen before and whose id lives again may be a repeat: only the tool can tell.</summary>
    private static bool LivesAgain(Slice slice, ToolObjectKind kind, string id, IEnumerable<long> living, EventStamp stamp)
    {
        if (!stamp.Delivered || !slice.Tombstones.TryGetValue((kind, id), out var stone) || !living.Any(updatedAt => updatedAt > stone.AsOf)) return false;
        slice.Looks.Add("");
        return true;
    }

    private static void Bury(Slice slice, ToolObjectKind kind, string id, long asOf, IEnumerable<long> known, EventStamp stamp)
    {
        // A tool's clock that runs ahead must not keep alive what was known when the delete came.
        var until = known.Append(asOf).Max();
        if (slice.Tombstones.TryGetValue((kind, id), out var stone) && stone.AsOf >= until) return;
        stone ??= new TombstoneRow { Connection = slice.Connection.Id, Kind = kind.ToString(), RemoteId = id, Position = stamp.Position };
        stone.AsOf = until;
        slice.Tombstones[(kind, id)] = stone;
        slice.Changed.Add(stone);
    }
}
