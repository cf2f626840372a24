using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Annotations as their tool told them.</summary>
internal static class AnnotationStore
{
    /// <summary>The living ones among these, in their newest version.</summary>
    public static async Task<IReadOnlyList<AnnotationSeen>> FindAsync(Session session, long connection, IReadOnlyCollection<string> remoteIds, CancellationToken stop)
    {
        var found = new List<AnnotationSeen>();
        foreach (var ids in remoteIds.Chunk(1000))
        {
            var rows = await session.QueryAsync<Told>(
                """
                SELECT a.remote_id, a.created_at, a.updated_at, a.content, a.skipped, a.gold, a.correction, i.remote_id AS item, p.remote_id AS project, c.remote_id AS contributor
                FROM derived_annotation a JOIN derived_item i ON i.id = a.item_id JOIN derived_project p ON p.id = a.project_id JOIN derived_contributor c ON c.id = a.contributor_id
                WHERE a.connection = @connection AND a.remote_id IN @ids AND NOT a.ended
                """,
                new { connection, ids },
                stop);
            found.AddRange(rows.Select(Seen));
        }

        return found;
    }

    private static AnnotationSeen Seen(Told row)
    {
        var work = Content.Read<Content.Work>(row.Content);
        return new()
        {
            Id = row.RemoteId,
            Item = row.Item,
            Project = row.Project,
            Contributor = row.Contributor,
            CreatedAt = row.CreatedAt.ToTime(),
            UpdatedAt = row.UpdatedAt.ToTime(),
            Regions = work.Regions,
            LeadTime = work.LeadTime,
            Image = work.Image,
            Skipped = row.Skipped,
            GroundTruth = row.Gold,
            Correction = row.Correction,
        };
    }

    private sealed class Told
    {
        public string RemoteId { get; set; } = "";

        public string Item { get; set; } = "";

        public string Project { get; set; } = "";

        public string Contributor { get; set; } = "";

        public long CreatedAt { get; set; }

        public long UpdatedAt { get; set; }

        public string Content { get; set; } = "";

        public bool Skipped { get; set; }

        public bool Gold { get; set; }

        public bool Correction { get; set; }
    }
}
