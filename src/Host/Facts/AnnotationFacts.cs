using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

internal static class AnnotationFacts
{
    public static void Apply(Slice slice, AnnotationSeen seen, EventStamp stamp)
    {
        var contributor = ToolFacts.Contributor(slice, seen.Contributor);
        var createdAt = seen.CreatedAt.ToMicros();
        if (slice.Items.At(seen.Item, createdAt) is not { } item) return;
        var version = Version(seen, contributor.Id, stamp);
        var row = slice.Annotations.Find(seen.Id, createdAt) ?? Add(slice, seen, item, createdAt);
        version.AnnotationId = row.Id;
        if (IsNews(slice, version)) Record(slice, version, row);
        var isCurrent = row.UpdatedAt == version.UpdatedAt && row.ContentHash == version.ContentHash;
        if (!isCurrent && Outranks(version, row.UpdatedAt, row.Verified, row.ContentHash)) MakeCurrent(slice, row, version, seen, item);
        if (stamp.Trusted && !row.Verified && row.UpdatedAt == version.UpdatedAt && row.ContentHash == version.ContentHash) Verify(slice, row);
        Doubt(slice, row);
    }

    public static void Settle(Slice slice, AnnotationRow row)
    {
        if (slice.Items.All.FirstOrDefault(item => item.Id == row.ItemId) is { } item) Settle(slice, row, item);
    }

    /// <summary>An annotation is gone with its item, by a tombstone of its own, or because a younger one has its id.</summary>
    public static void Settle(Slice slice, AnnotationRow row, ItemRow item)
    {
        var ended = item.Ended || ToolFacts.IsDead(slice, ToolObjectKind.Annotation, row.RemoteId, row.UpdatedAt) || slice.Annotations.IsFollowed(row.RemoteId, row.CreatedAt);
        if (row.Ended == ended) return;
        row.Ended = ended;
        slice.Counters.Add(Counter.Annotations, row.ProjectId, ended ? -1 : 1);
        item.Annotations += ended ? -1 : 1;
        if (item.Annotations == (ended ? 0 : 1)) slice.Counters.Add(Counter.Labelled, row.ProjectId, ended ? -1 : 1);
        slice.Changed.Add(row);
        slice.Changed.Add(item);
        slice.Shifted.Add(row.ItemId);
    }

    private static AnnotationRow Add(Slice slice, AnnotationSeen seen, ItemRow item, long createdAt)
    {
        var row = new AnnotationRow
        {
            Id = slice.NextId(),
            Connection = slice.Connection.Id,
            ProjectId = item.ProjectId,
            ItemId = item.Id,
            RemoteId = seen.Id,
            CreatedAt = createdAt,
            Ended = true,
        };
        slice.Annotations.Add(row);
        foreach (var older in slice.Annotations.Of(seen.Id).Where(life => life != row)) Settle(slice, older);
        return row;
    }

    private static VersionRow Version(AnnotationSeen seen, long contributor, EventStamp stamp)
    {
        var content = Content.Write(new Content.Work { Regions = seen.Regions, LeadTime = seen.LeadTime, Image = seen.Image });
        var editor = seen.Editor == seen.Contributor ? null : seen.Editor;
        return new()
        {
            UpdatedAt = seen.UpdatedAt.ToMicros(),
            ContributorId = contributor,
            Content = content,
            ContentHash = Content.Hash(content, $"{seen.Contributor}|{seen.Skipped}|{seen.GroundTruth}{(seen.Correction ? "|correction" : "")}", editor ?? ""),
            Editor = editor,
            Gold = seen.GroundTruth,
            LeadMs = (long?)seen.LeadTime?.TotalMilliseconds,
            Confirmed = stamp.Trusted,
            Position = stamp.Position,
        };
    }

    /// <summary>The newest counts. At one instant what was read back outranks what was only heard of, and else content settles it, so that order cannot matter.</summary>
    private static bool Outranks(VersionRow version, long updatedAt, bool confirmed, string hash) =>
        version.UpdatedAt != updatedAt ? version.UpdatedAt > updatedAt
        : version.Confirmed != confirmed ? version.Confirmed
        : string.CompareOrdinal(version.ContentHash, hash) > 0;

    private static bool IsNews(Slice slice, VersionRow version) =>
        slice.Versions.Find(version.AnnotationId, version.UpdatedAt) is not { } known || Outranks(version, known.UpdatedAt, known.Confirmed, known.ContentHash);

    private static void Record(Slice slice, VersionRow version, AnnotationRow row)
    {
        if (slice.Versions.Find(version.AnnotationId, version.UpdatedAt) is { } known)
        {
            slice.Changed.Remove(known);
            if (known.ContentHash == version.ContentHash) version.Position = known.Position; // Reading it back is no news of it.
        }

        slice.Versions.Put(version);
        slice.Changed.Add(version);
        slice.Touched.Add(row.ItemId); // Also an older version: a rule may look at what came before.
    }

    private static void MakeCurrent(Slice slice, AnnotationRow row, VersionRow version, AnnotationSeen seen, ItemRow item)
    {
        (row.UpdatedAt, row.Content, row.ContentHash) = (version.UpdatedAt, version.Content, version.ContentHash);
        (row.ContributorId, row.Skipped, row.Gold, row.Correction) = (version.ContributorId, seen.Skipped, seen.GroundTruth, seen.Correction);
        (row.Position, row.Verified) = (version.Position, false);
        Settle(slice, row, item);
        slice.Changed.Add(row);
        slice.Touched.Add(row.ItemId);
    }

    private static void Doubt(Slice slice, AnnotationRow row)
    {
        var doubt = Doubts.Of(slice.Versions.Of(row.Id), Math.Max(row.ClearedTo, slice.Connection.Baseline));
        if (doubt == row.Doubt) return;
        row.Doubt = doubt;
        slice.Changed.Add(row);
        slice.Touched.Add(row.ItemId);
    }

    private static void Verify(Slice slice, AnnotationRow row)
    {
        row.Verified = true;
        slice.Changed.Add(row);
        slice.Touched.Add(row.ItemId);
    }
}
