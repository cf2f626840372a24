using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

internal static class ItemFactsOf
{
    public static void Apply(Slice slice, ItemSeen seen, EventStamp stamp)
    {
        var project = ToolFacts.Project(slice, seen.Project, stamp);
        var (createdAt, updatedAt) = (seen.CreatedAt.ToMicros(), seen.UpdatedAt.ToMicros());
        // Written anew: the tool's doors send the same data with other white space.
        var data = seen.Data.ValueKind == JsonValueKind.Undefined ? "{}" : Content.Write(seen.Data);
        var hash = Content.Hash(data, $"{seen.Overlap}|{seen.Complete}");
        var row = slice.Items.Find(seen.Id, createdAt);
        if (row is null)
        {
            row = new ItemRow { Id = slice.NextId(), Connection = slice.Connection.Id, RemoteId = seen.Id, CreatedAt = createdAt, Position = stamp.Position, Ended = true, Data = "{}" };
            slice.Items.Add(row);
        }
        else if (!ToolFacts.Outranks(updatedAt, hash, row.UpdatedAt, row.DataHash))
        {
            return;
        }

        (row.ProjectId, row.UpdatedAt, row.Data, row.DataHash, row.Overlap, row.Complete) = (project.Id, updatedAt, data, hash, Math.Max(1, seen.Overlap), seen.Complete);
        foreach (var life in slice.Items.Of(seen.Id)) Settle(slice, life);
        slice.Changed.Add(row);
        if (row.Annotations > 0) slice.Shifted.Add(row.Id);
    }

    /// <summary>A life is over by a tombstone, or because a younger one has its id.</summary>
    public static void Settle(Slice slice, ItemRow row) =>
        SetEnded(slice, row, ToolFacts.IsDead(slice, ToolObjectKind.Item, row.RemoteId, row.UpdatedAt) || slice.Items.IsFollowed(row.RemoteId, row.CreatedAt));

    /// <summary>Ends or revives a life; its annotations follow.</summary>
    private static void SetEnded(Slice slice, ItemRow row, bool ended)
    {
        if (row.Ended == ended) return;
        row.Ended = ended;
        slice.Counters.Add(Counter.Items, row.ProjectId, ended ? -1 : 1);
        if (row.Settled) slice.Shifted.Add(row.Id);
        slice.Changed.Add(row);
        foreach (var annotation in slice.Annotations.All.Where(a => a.ItemId == row.Id)) AnnotationFacts.Settle(slice, annotation, row);
    }
}
