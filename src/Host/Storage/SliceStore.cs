using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Loads the rows a batch of changes is about, and writes what became of them.</summary>
internal static class SliceStore
{
    public static async Task<Slice> LoadAsync(Session session, ConnectionRow connection, IReadOnlyCollection<ToolChange> changes, CancellationToken stop)
    {
        var cursor = await CursorStore.FindAsync(session, connection.Id, stop);
        var slice = new Slice(connection, cursor);
        var c = connection.Id;
        foreach (var row in await session.QueryAsync<ProjectRow>("SELECT * FROM derived_project WHERE connection = @c", new { c }, stop)) slice.Projects[row.RemoteId] = row;
        await LoadSchemasAsync(session, slice, changes, stop);
        await LoadLivesAsync(session, slice, SliceKeys.Of(changes), stop);
        return slice;
    }

    public static async Task SaveAsync(Session session, Slice slice, CancellationToken stop)
    {
        await session.UpsertAsync([slice.Cursor], stop);
        await SaveAsync<ProjectRow>(session, slice, stop);
        await SaveAsync<SchemaRow>(session, slice, stop);
        await SaveAsync<ContributorRow>(session, slice, stop);
        await SaveAsync<ItemRow>(session, slice, stop);
        await SaveAsync<AnnotationRow>(session, slice, stop);
        await SaveAsync<VersionRow>(session, slice, stop);
        await SaveAsync<TombstoneRow>(session, slice, stop);
        await SaveAsync<DecisionRow>(session, slice, stop);
        await CounterStore.AddAsync(session, slice.Counters, stop);
    }

    private static Task SaveAsync<T>(Session session, Slice slice, CancellationToken stop) where T : class =>
        session.UpsertAsync([.. slice.Changed.OfType<T>()], stop);

    private static async Task LoadSchemasAsync(Session session, Slice slice, IReadOnlyCollection<ToolChange> changes, CancellationToken stop)
    {
        var seen = changes.OfType<ProjectSeen>().Where(p => p.Schema is not null && slice.Projects.ContainsKey(p.Id)).Select(p => slice.Projects[p.Id].Id).Distinct().ToArray();
        if (seen.Length == 0) return;
        foreach (var row in await session.QueryAsync<SchemaRow>("SELECT project_id, updated_at, hash, '' AS json FROM derived_schema WHERE project_id IN @seen", new { seen }, stop))
        {
            slice.Schemas[(row.ProjectId, row.UpdatedAt)] = row;
        }
    }

    private static async Task LoadLivesAsync(Session session, Slice slice, SliceKeys keys, CancellationToken stop)
    {
        var c = slice.Connection.Id;
        foreach (var ids in keys.Items.Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<ItemRow>("SELECT * FROM derived_item WHERE connection = @c AND remote_id IN @ids", new { c, ids }, stop)) slice.Items.Add(row);
        }

        foreach (var ids in keys.Annotations.Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE connection = @c AND remote_id IN @ids", new { c, ids }, stop)) slice.Annotations.Add(row);
        }

        await LoadNeighboursAsync(session, slice, stop);
        foreach (var ids in keys.Contributors.Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE connection = @c AND remote_id IN @ids", new { c, ids }, stop)) slice.Contributors[row.RemoteId] = row;
        }

        foreach (var ids in keys.Items.Concat(keys.Annotations).Concat(await LoadSiblingsAsync(session, slice, stop)).Distinct().Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<TombstoneRow>("SELECT * FROM derived_tombstone WHERE connection = @c AND remote_id IN @ids", new { c, ids }, stop))
            {
                slice.Tombstones[(Enum.Parse<ToolObjectKind>(row.Kind), row.RemoteId)] = row;
            }
        }

        foreach (var ids in keys.Decisions.Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<DecisionRow>("SELECT * FROM derived_decision WHERE connection = @c AND remote_id IN @ids", new { c, ids }, stop)) slice.Decisions[(row.RemoteId, row.Field)] = row;
        }
    }

    /// <summary>An annotation that ended must not come back with its item because what ended it was not looked at.</summary>
    /// <returns>The tool's ids of those that ended.</returns>
    private static async Task<IReadOnlyList<string>> LoadSiblingsAsync(Session session, Slice slice, CancellationToken stop)
    {
        var c = slice.Connection.Id;
        var ended = slice.Annotations.All.Where(a => a.Ended).Select(a => a.RemoteId).Distinct().ToArray();
        foreach (var ids in ended.Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE connection = @c AND remote_id IN @ids", new { c, ids }, stop)) slice.Annotations.Add(row);
        }

        return ended;
    }

    /// <summary>An item carries its annotations with it, and an annotation its item.</summary>
    private static async Task LoadNeighboursAsync(Session session, Slice slice, CancellationToken stop)
    {
        foreach (var ids in slice.Items.All.Select(i => i.Id).Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE item_id IN @ids", new { ids }, stop)) slice.Annotations.Add(row);
        }

        var known = slice.Items.All.Select(i => i.Id).ToHashSet();
        foreach (var ids in slice.Annotations.All.Select(a => a.ItemId).Where(id => !known.Contains(id)).Distinct().ToArray().Chunk(1000))
        {
            foreach (var row in await session.QueryAsync<ItemRow>("SELECT * FROM derived_item WHERE id IN @ids", new { ids }, stop)) slice.Items.Add(row);
        }

        foreach (var ids in slice.Annotations.All.Select(a => a.Id).Chunk(1000))
        {
            var versions = await session.QueryAsync<VersionRow>($"SELECT {ClearanceStore.Marks} FROM derived_version WHERE annotation_id IN @ids", new { ids }, stop);
            foreach (var row in versions) slice.Versions.Put(row);
        }
    }
}
