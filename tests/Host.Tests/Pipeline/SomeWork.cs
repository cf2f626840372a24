using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>Items that one person each has labelled, as translation records them.</summary>
internal static class SomeWork
{
    public const string Consensus = "labelhub.consensus";
    public const long Project = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A project with items that are settled by one label each, whose consensus the tool is to show.</summary>
    public static async Task<IReadOnlyList<long>> RecordAsync(this Workbench bench, int items)
    {
        var ids = Enumerable.Range(1, items).Select(id => (long)id).ToArray();
        var facts = SomeFacts.Empty;
        await bench.WriteAsync(async session =>
        {
            await session.UpsertAsync([facts.Connection], Stop);
            await session.UpsertAsync([facts.Project], Stop);
            await session.UpsertAsync([new SchemaRow { ProjectId = Project, Hash = new string('a', 32), Json = Content.Write(Some.Schema(SomeFacts.Question)) }], Stop);
            await session.UpsertAsync([new WriteBackRow { ProjectId = Project, Kind = "consensus", FromPosition = 1 }], Stop);
            await session.UpsertAsync([.. ids.Select(Item)], Stop);
            await session.UpsertAsync([.. ids.Select(Answer)], Stop);
        });
        return ids;
    }

    public static Task<IReadOnlyList<EffectRow>> EffectsAsync(this Workbench bench) =>
        bench.ReadAsync(session => session.QueryAsync<EffectRow>("SELECT * FROM derived_effect ORDER BY item_id", null, Stop));

    public static Task WorkOnItemsAsync(this Workbench bench, IReadOnlyCollection<long> items, string cause) => bench.WorkAsync(WorkKind.Item, Consensus, items, cause);

    private static ItemRow Item(long id) => new() { Id = id, Connection = 1, ProjectId = Project, RemoteId = $"{id}", Data = "{}", Overlap = 1, Annotations = 1, Position = 1_000 };

    private static AnnotationRow Answer(long item)
    {
        var row = SomeFacts.Annotation(contributor: 1, "yes", id: 10_000 + item);
        (row.ItemId, row.Position) = (item, 1_000 + item);
        return row;
    }
}
