using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>A reviewer's work on a request of ours is a decision, not an answer.</summary>
internal static class DecisionFacts
{
    public static void Apply(Slice slice, DecisionSeen seen, EventStamp stamp)
    {
        if (OrderKey.TryRead(seen.RequestKey) is not { } key || slice.Connection.Id != Slice.ConnectionOf(key.ItemId)) return;
        if (!stamp.Trusted)
        {
            // Whoever knows the hook's secret could say this: the tool is asked before an item is decided.
            slice.DecisionsTold = true;
            return;
        }

        var at = seen.At.ToMicros();
        var labels = Content.Write(seen.Labels);
        if (slice.Decisions.TryGetValue((seen.Id, seen.Field), out var known) && !ToolFacts.Outranks(at, labels, known.At, known.Labels)) return;
        var row = known ?? new DecisionRow { Connection = slice.Connection.Id, RemoteId = seen.Id, Field = seen.Field };
        (row.ItemId, row.RequestKey, row.Labels) = (key.ItemId, seen.RequestKey, labels);
        (row.ContributorId, row.At, row.Position) = (ToolFacts.Contributor(slice, seen.Contributor).Id, at, stamp.Position);
        slice.Decisions[(seen.Id, seen.Field)] = row;
        slice.Changed.Add(row);
        slice.Touched.Add(key.ItemId);
    }
}
