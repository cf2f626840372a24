using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage.Views;

/// <summary>Lists items by keyset: the cost of a page does not grow with its distance from the first.</summary>
internal static class ItemListView
{
    public static Task<IReadOnlyList<ItemRow>> ListAsync(Session session, ItemQuery query, CancellationToken stop) => session.QueryAsync<ItemRow>(
        $"SELECT i.* FROM derived_item i WHERE i.id < @Before AND NOT i.ended {InProject(query)} {InState(query.State)} ORDER BY i.id DESC LIMIT @Limit", query, stop);

    /// <summary>What answers to the listed items say, by item and field.</summary>
    public static Task<IReadOnlyList<ConsensusRow>> ConsensusAsync(Session session, IReadOnlyCollection<long> ids, CancellationToken stop) => session.QueryAsync<ConsensusRow>(
        "SELECT item_id, field, label, has_winner, confidence FROM derived_consensus WHERE item_id IN @ids ORDER BY item_id, field", new { ids }, stop);

    // The plus keeps SQLite from walking a project's items in search of a rare state, whose own index is far shorter.
    private static string InProject(ItemQuery query) => query.Project is null ? ""
        : query.State is ItemListState.All or ItemListState.Settled ? "AND i.project_id = @Project"
        : "AND +i.project_id = @Project";

    // Each condition is word for word that of a partial index.
    private static string InState(string state) => state switch
    {
        ItemListState.Findings => "AND i.findings > 0",
        ItemListState.Errors => "AND i.findings > 0 AND i.errors > 0",
        ItemListState.Ties => "AND i.id IN (SELECT c.item_id FROM derived_consensus c WHERE NOT c.has_winner AND c.item_id < @Before)",
        ItemListState.Settled => "AND i.settled",
        _ => "",
    };
}
