using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Reads one item with everything about it.</summary>
internal static class ItemView
{
    public static async Task<ItemRows?> FindAsync(Session session, long id, CancellationToken stop)
    {
        if (await session.FirstAsync<ItemRow>("SELECT * FROM derived_item WHERE id = @id", new { id }, stop) is not { } item) return null;
        var annotations = await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE item_id = @id AND NOT ended ORDER BY created_at, id", new { id }, stop);
        var judgements = await session.QueryAsync<JudgementRow>("SELECT * FROM derived_judgement WHERE item_id = @id ORDER BY field, contributor_id", new { id }, stop);
        var decisions = await session.QueryAsync<DecisionRow>("SELECT * FROM derived_decision WHERE item_id = @id ORDER BY at, remote_id", new { id }, stop);
        return new()
        {
            Item = item,
            Project = (await session.FirstAsync<ProjectRow>("SELECT * FROM derived_project WHERE id = @ProjectId", item, stop))!,
            Connection = (await session.FirstAsync<ConnectionRow>("SELECT * FROM setup_connection WHERE id = @Connection", item, stop))!,
            Schema = await session.FirstAsync<SchemaRow>("SELECT * FROM derived_schema WHERE project_id = @ProjectId ORDER BY updated_at DESC LIMIT 1", item, stop),
            Annotations = annotations,
            Judgements = judgements,
            Decisions = decisions,
            Contributors = await PeopleAsync(session, [.. annotations.Select(a => a.ContributorId), .. judgements.Select(j => j.ContributorId), .. decisions.Select(d => d.ContributorId)], stop),
            Findings = await session.QueryAsync<FindingRow>("SELECT * FROM derived_finding WHERE item_id = @id ORDER BY annotation_id, plugin, finding_key", new { id }, stop),
            Consensus = await session.QueryAsync<ConsensusRow>("SELECT * FROM derived_consensus WHERE item_id = @id ORDER BY field", new { id }, stop),
            Effects = await session.QueryAsync<EffectRow>("SELECT * FROM derived_effect WHERE item_id = @id ORDER BY kind, effect_key, generation", new { id }, stop),
            Guidelines = await GuidelineStore.MarksAsync(session, [item.ProjectId], stop),
            Records = [.. (await DecisionRecordStore.AllAsync(session, item.ProjectId, stop)).Where(record => Content.Read<long[]>(record.Items).Contains(id))],
            Receipts = await session.QueryAsync<ReceiptRow>("SELECT * FROM receipt WHERE item_id = @id ORDER BY id", new { id }, stop),
        };
    }

    private static async Task<IReadOnlyDictionary<long, ContributorRow>> PeopleAsync(Session session, IReadOnlyCollection<long> ids, CancellationToken stop) => ids.Count == 0
        ? new Dictionary<long, ContributorRow>()
        : (await session.QueryAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE id IN @ids", new { ids }, stop)).ToDictionary(c => c.Id);
}
