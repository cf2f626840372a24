using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>What people decided about work that may be somebody else's.</summary>
internal static class ClearanceStore
{
    /// <summary>The columns of a version that doubts rest on: its content may be large.</summary>
    public const string Marks = "annotation_id, updated_at, content_hash, contributor_id, editor, gold, lead_ms, confirmed, position";

    public static async Task DecideAsync(Session session, long position, DateTimeOffset at, TrustEvent.Decided body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var row = new ClearanceRow { AnnotationId = body.Annotation, Version = body.Version, Genuine = body.Genuine, Reason = body.Reason, Person = body.By, At = at.ToMicros(), Position = position };
        await session.UpsertAsync([row], stop);
        var items = await SettleAsync(session, [body.Annotation], stop);
        await SecondLookPostStore.SettleAsync(session, items, stop);
        await WorkStore.MarkAsync(session, WorkKind.Item, lanes, await UnionStore.WithPeersAsync(session, items, stop), Cause.News, stop);
    }

    /// <summary>Has annotations say what was decided about them: events of the house may come before those of the tool.</summary>
    /// <returns>The items whose annotations changed.</returns>
    public static async Task<IReadOnlyList<long>> SettleAsync(Session session, IReadOnlyCollection<long> annotations, CancellationToken stop)
    {
        var changed = new List<long>();
        foreach (var ids in annotations.Chunk(500))
        {
            var cleared = (await session.QueryAsync<ClearanceRow>("SELECT * FROM derived_clearance WHERE annotation_id IN @ids", new { ids }, stop)).ToDictionary(row => row.AnnotationId);
            if (cleared.Count == 0) continue;
            var known = cleared.Keys.ToArray();
            var versions = (await session.QueryAsync<VersionRow>($"SELECT {Marks} FROM derived_version WHERE annotation_id IN @known", new { known }, stop)).ToLookup(version => version.AnnotationId);
            var baselines = (await session.QueryAsync<ConnectionRow>("SELECT id, baseline FROM setup_connection", null, stop)).ToDictionary(connection => connection.Id, connection => connection.Baseline);
            foreach (var row in await session.QueryAsync<AnnotationRow>("SELECT id, connection, item_id, doubt, cleared_to FROM derived_annotation WHERE id IN @known", new { known }, stop))
            {
                var to = cleared[row.Id] is { Genuine: true } word ? word.Version : 0;
                var doubt = Doubts.Of(versions[row.Id], Math.Max(to, baselines[row.Connection]));
                if (row.ClearedTo == to && row.Doubt == doubt) continue;
                await session.ExecuteAsync("UPDATE derived_annotation SET doubt = @doubt, cleared_to = @to WHERE id = @Id", new { doubt, to, row.Id }, stop);
                changed.Add(row.ItemId);
            }
        }

        return changed;
    }
}
