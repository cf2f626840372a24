using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;
using LabelHub.TestKit.Postgres;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Views;

public sealed class WorkListTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Work_is_due_or_waiting_or_parked_and_never_two_of_them(Engine engine)
    {
        await using var databases = await Databases.OnAsync(engine, cluster, Stop);
        await databases.Hub.WriteAsync(session => session.InsertAsync<WorkRow>([Make.Work(1), Make.Work(2), Make.Work(3, notBefore: long.MaxValue / 4), Make.Work(4, "parked", "it failed", notBefore: long.MaxValue / 4)], Stop), Stop);

        Assert.Equal([1, 2], await SubjectsAsync(databases, WorkView.Due));
        Assert.Equal([3], await SubjectsAsync(databases, WorkView.Waiting));
        Assert.Equal([4], await SubjectsAsync(databases, WorkView.Parked));
        Assert.Equal(2, await databases.Hub.ReadAsync(session => WorkView.CountAsync(session, WorkView.Due, Stop), Stop));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Effects_are_paged_by_item_key_and_generation(Engine engine)
    {
        await using var databases = await Databases.OnAsync(engine, cluster, Stop);
        var again = Make.Effect(5, "b");
        again.Generation = 2;
        await databases.WriteAsync<EffectRow>(Stop, Make.Effect(5, "a"), Make.Effect(5, "b"), again, Make.Effect(4, "c"), Make.Effect(6, "d", "held"));

        Assert.Equal(["6-d 1", "5-a 1", "5-b 1", "5-b 2", "4-c 1"], await EffectsAsync(databases, null));
        Assert.Equal(["5-a 1", "5-b 1", "5-b 2", "4-c 1"], await EffectsAsync(databases, "wanted"));
    }

    private static async Task<IEnumerable<long>> SubjectsAsync(Databases databases, string state) =>
        (await databases.Hub.ReadAsync(session => WorkView.ListAsync(session, state, 0, 10, Stop), Stop)).Select(row => row.Subject);

    private static async Task<IReadOnlyList<string>> EffectsAsync(Databases databases, string? state)
    {
        var (seen, after) = (new List<string>(), (Item: long.MaxValue, Key: "", Generation: 0));
        while (await databases.Hub.ReadAsync(session => EffectListView.ListAsync(session, new() { State = state }, after, 1, Stop), Stop) is [var row])
        {
            seen.Add($"{row.EffectKey} {row.Generation}");
            after = (row.ItemId, row.EffectKey, row.Generation);
        }

        return seen;
    }
}
