using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Rows;

namespace LabelHub.Host.Pipeline.Facts;

/// <summary>A reviewer's work on a request of ours is a decision, not an answer.</summary>
internal static class DecisionFacts
{
    public static void Apply(Slice slice, DecisionSeen seen, EventStamp stamp)
    {
        if (OrderKey.TryRead(seen.RequestKey) is not { } key) return;
        var at = seen.At.ToMicros();
        var labels = Content.Write(seen.Labels);
        if (slice.Decisions.TryGetValue(seen.Id, out var known) && !ToolFacts.Outranks(at, labels, known.At, known.Labels)) return;
        var row = known ?? new DecisionRow { Connection = slice.Connection.Id, RemoteId = seen.Id };
        (row.ItemId, row.RequestKey, row.Field, row.Labels) = (key.ItemId, seen.RequestKey, seen.Field, labels);
        (row.ContributorId, row.At, row.Position) = (ToolFacts.Contributor(slice, seen.Contributor).Id, at, stamp.Position);
        slice.Decisions[seen.Id] = row;
        slice.Changed.Add(row);
        slice.Touched.Add(key.ItemId);
    }
}
