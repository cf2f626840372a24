using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Storage;

/// <summary>Loads what is known of items from the other places they are in.</summary>
internal static class PeerStore
{
    /// <summary>SQL: the items that have the key of one of <c>@ids</c>, in the same union.</summary>
    private const string United =
        """
        SELECT k.item_id AS own, o.item_id AS other, m.fields AS own_fields, n.fields AS other_fields
        FROM derived_item_key k
        JOIN derived_item_key o ON o.union_id = k.union_id AND o.key = k.key AND o.item_id <> k.item_id
        JOIN derived_item i ON i.id = k.item_id JOIN derived_union_member m ON m.project_id = i.project_id
        JOIN derived_item j ON j.id = o.item_id JOIN derived_union_member n ON n.project_id = j.project_id
        WHERE k.item_id IN @ids AND NOT j.ended
        """;

    /// <returns>By item; an item that is nowhere else, and whose people have one account each, is left out.</returns>
    public static async Task<Func<long, Peers>> LoadAsync(Session session, long[] ids, CancellationToken stop)
    {
        var ties = await session.QueryAsync<Tie>(United, new { ids }, stop);
        var others = ties.Select(tie => tie.Other).Distinct().ToArray();
        var persons = await PersonsAsync(session, [.. ids, .. others], stop);
        if (others.Length == 0) return _ => persons.Count == 0 ? Peers.None : new() { Persons = persons };
        var work = (await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE item_id IN @others AND NOT ended", new { others }, stop)).ToLookup(row => row.ItemId);
        var decisions = (await session.QueryAsync<DecisionRow>("SELECT * FROM derived_decision WHERE item_id IN @others", new { others }, stop)).ToLookup(row => row.ItemId);
        var gold = (await GoldStore.OfItemsAsync(session, others, stop)).ToLookup(row => row.ItemId);
        var maps = ties.ToLookup(tie => tie.Own, tie => (tie.Other, Fields: new FieldMap(Names(tie.OwnFields), Names(tie.OtherFields))));
        return id => new()
        {
            Work = [.. from tie in maps[id] from row in work[tie.Other] orderby row.CreatedAt, row.Id select new PeerWork(row, tie.Fields)],
            Decisions = [.. from tie in maps[id] from row in decisions[tie.Other] orderby row.At, row.RemoteId select Renamed(row, tie.Fields.Ours(row.Field))],
            Gold = [.. from tie in maps[id] from row in gold[tie.Other] orderby row.At descending, row.ItemId select Renamed(row, tie.Fields.Ours(row.Field))],
            Persons = persons,
        };
    }

    private static async Task<IReadOnlyDictionary<long, long>> PersonsAsync(Session session, long[] items, CancellationToken stop) => (await session.QueryAsync<PersonRow>(
        "SELECT DISTINCT p.* FROM derived_person p JOIN derived_annotation a ON a.contributor_id = p.contributor_id WHERE a.item_id IN @items", new { items }, stop))
        .ToDictionary(row => row.ContributorId, row => row.PersonId);

    private static Dictionary<string, string> Names(string json) => Content.Read<Dictionary<string, string>>(json);

    /// <summary>A copy: the row may be known under another name to another place.</summary>
    private static DecisionRow Renamed(DecisionRow row, string field) => new()
    {
        Connection = row.Connection,
        RemoteId = row.RemoteId,
        ItemId = row.ItemId,
        RequestKey = row.RequestKey,
        Field = field,
        Labels = row.Labels,
        Cites = row.Cites,
        ContributorId = row.ContributorId,
        At = row.At,
        Position = row.Position,
    };

    /// <inheritdoc cref="Renamed(DecisionRow, string)"/>
    private static GoldRow Renamed(GoldRow row, string field) =>
        new() { ItemId = row.ItemId, Field = field, ProjectId = row.ProjectId, Answer = row.Answer, Tolerance = row.Tolerance, Source = row.Source, At = row.At, Position = row.Position };

    private sealed class Tie
    {
        public long Own { get; set; }

        public long Other { get; set; }

        public string OwnFields { get; set; } = "";

        public string OtherFields { get; set; } = "";
    }
}
