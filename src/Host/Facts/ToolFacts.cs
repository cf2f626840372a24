using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>
/// Records what a tool's events say. What results is a function of the set of events: the newest stamp wins, equal stamps are
/// settled by content, a delete leaves a tombstone, so neither order nor redelivery matters.
/// </summary>
internal static class ToolFacts
{
    public static void Apply(Slice slice, ToolChange change, EventStamp stamp)
    {
        switch (change)
        {
            case ProjectSeen seen: ProjectFacts.Apply(slice, seen, stamp); break;
            case ItemSeen seen: ItemFactsOf.Apply(slice, seen, stamp); break;
            case AnnotationSeen seen: AnnotationFacts.Apply(slice, seen, stamp); break;
            case Ended ended: EndFacts.Apply(slice, ended, stamp); break;
            case DecisionSeen seen: DecisionFacts.Apply(slice, seen, stamp); break;
            case LookWanted look: slice.Looks.Add(look); break;
            default: throw new InvalidOperationException($"A change of kind '{change.GetType().Name}' has no meaning here.");
        }
    }

    /// <summary>The project of that id; one that was only mentioned gets a row that any description outranks.</summary>
    public static ProjectRow Project(Slice slice, string remoteId, EventStamp stamp)
    {
        if (slice.Projects.TryGetValue(remoteId, out var row)) return row;
        row = new ProjectRow
        {
            Id = slice.NextId(),
            Connection = slice.Connection.Id,
            RemoteId = remoteId,
            Title = $"Project {remoteId}",
            UpdatedAt = 0,
            PeopleLevel = slice.Connection.PeopleLevel,
            Position = stamp.Position,
        };
        slice.Projects[remoteId] = row;
        slice.Changed.Add(row);
        // What it holds was there before anybody told of it.
        slice.Looks.Add(remoteId);
        return row;
    }

    public static ContributorRow Contributor(Slice slice, string remoteId)
    {
        if (slice.Contributors.TryGetValue(remoteId, out var row)) return row;
        row = new ContributorRow { Id = slice.NextId(), Connection = slice.Connection.Id, RemoteId = remoteId, Name = Pseudonym.Of(slice.Connection.Id, remoteId) };
        slice.Contributors[remoteId] = row;
        slice.Changed.Add(row);
        slice.Counters.Add(Counter.Contributors, 1);
        return row;
    }

    /// <summary>Whether a tombstone covers what was last seen of an object at an instant of the tool's clock.</summary>
    public static bool IsDead(Slice slice, ToolObjectKind kind, string remoteId, long updatedAt) =>
        slice.Tombstones.TryGetValue((kind, remoteId), out var stone) && updatedAt <= stone.AsOf;

    /// <summary>Whether a description is newer than what is known; equal stamps are settled by content so that order cannot matter.</summary>
    public static bool Outranks(long updatedAt, string hash, long knownUpdatedAt, string knownHash) =>
        updatedAt > knownUpdatedAt || (updatedAt == knownUpdatedAt && string.CompareOrdinal(hash, knownHash) > 0);
}
