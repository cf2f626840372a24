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

    /// <summary>What a lead decided about an objection, in LabelHub itself. Of a tool's decisions and these the newest holds.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="connection">The connection of its item.</param>
    /// <param name="body">What was decided.</param>
    /// <param name="stamp">When, on the tool's clock.</param>
    public static DecisionRow Of(CaseRow subject, long connection, CaseEvent.Decided body, EventStamp stamp) => new()
    {
        Connection = connection,
        RemoteId = CaseKey(subject.Id),
        ItemId = subject.ItemId,
        RequestKey = CaseKey(subject.Id),
        Field = subject.Field!,
        Labels = Content.Write(body.Labels!),
        Cites = body.Cites,
        At = stamp.ToolTime,
        Position = stamp.Position,
    };

    /// <summary>The name under which a case's decision stands beside those of a tool, whose ids are numbers.</summary>
    private static string CaseKey(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"case-{id}");
}
