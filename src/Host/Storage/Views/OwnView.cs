using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Reads one contributor's own work, as far as something came back about it. No statement here reads another person's row.</summary>
internal static class OwnView
{
    /// <summary>How many items a page shows at most, the newest first.</summary>
    public const int MostItems = 100;

    public static async Task<OwnRows?> LoadAsync(Session session, long contributor, CancellationToken stop)
    {
        if (await PeopleView.FindAsync(session, contributor, stop) is not { } person) return null;
        var ids = (await session.QueryAsync<long>(Returned, new { contributor, MostItems }, stop)).ToArray();
        var annotations = await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE item_id IN @ids AND contributor_id = @contributor AND NOT ended ORDER BY updated_at, id", new { ids, contributor }, stop);
        var own = annotations.Select(annotation => annotation.Id).ToArray();
        return new()
        {
            Person = person,
            Projects = (await session.QueryAsync<ProjectRow>("SELECT * FROM derived_project WHERE id IN (SELECT DISTINCT project_id FROM derived_annotation WHERE contributor_id = @contributor)", new { contributor }, stop)).ToDictionary(row => row.Id),
            Items = (await session.QueryAsync<ItemRow>("SELECT * FROM derived_item WHERE id IN @ids", new { ids }, stop)).ToDictionary(row => row.Id),
            Annotations = annotations,
            Findings = await session.QueryAsync<FindingRow>("SELECT * FROM derived_finding WHERE annotation_id IN @own ORDER BY annotation_id, plugin, finding_key", new { own }, stop),
            Judgements = await session.QueryAsync<JudgementRow>($"SELECT * FROM derived_judgement WHERE item_id IN @ids AND contributor_id = @contributor AND {Told} ORDER BY item_id, field", new { ids, contributor }, stop),
            // Of the others only what their answers come to, and only where no further label is awaited.
            Consensus = await session.QueryAsync<ConsensusRow>("SELECT c.* FROM derived_consensus c JOIN derived_item i ON i.id = c.item_id AND i.settled WHERE c.item_id IN @ids", new { ids }, stop),
            Cases = await CaseStore.OfContributorAsync(session, contributor, stop),
            Cited = await session.QueryAsync<DecisionRecordRow>(
                "SELECT DISTINCT r.* FROM derived_decision_record r JOIN derived_case c ON c.project_id = r.project_id AND c.cites = r.number WHERE c.contributor_id = @contributor", new { contributor }, stop),
        };
    }

    /// <summary>Whether something came back to the contributor about an item.</summary>
    public static async Task<bool> IsReturnedAsync(Session session, long contributor, long item, CancellationToken stop) =>
        await session.ScalarAsync<long>($"SELECT count(*) FROM {About} WHERE item_id = @item", new { contributor, item }, stop) > 0;

    // What differs from a known answer is not told item by item: it would tell which items are known.
    private const string Told = "NOT agrees AND NOT provisional AND evidence <> 'Gold'";

    private const string About =
        $"""
        (SELECT a.item_id FROM derived_annotation a JOIN derived_finding f ON f.annotation_id = a.id WHERE a.contributor_id = @contributor AND NOT a.ended AND NOT f.stale
        UNION SELECT item_id FROM derived_judgement WHERE contributor_id = @contributor AND {Told}
        UNION SELECT item_id FROM derived_case WHERE contributor_id = @contributor) returned
        """;

    private const string Returned = $"SELECT item_id FROM {About} ORDER BY item_id DESC LIMIT @MostItems";
}
