using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

public sealed class OutboxStoreTests(Engines engines)
{
    private const string Asker = "labelhub.consensus";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Who_could_not_ask_while_the_answers_were_told_looks_again_when_they_are_taken_back(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(session => session.UpsertAsync([Effect("consensus", EffectState.Withdrawn, Asker), Effect("label", EffectState.Held, Asker)], Stop));

        await EndAsync(store, ReceiptAct.Send);
        Assert.Empty(await DueAsync(store));
        await EndAsync(store, ReceiptAct.Revert);

        Assert.Equal([7L], await DueAsync(store));
    }

    private static Task EndAsync(Installation store, string act) => store.WriteAsync(async session =>
        await OutboxStore.EndAsync(session, await OutboxStore.BeginAsync(session, Effect("consensus", EffectState.Withdrawn, Asker), act, Stop), ReceiptAct.Done, null, null, 1, Stop));

    private static async Task<IEnumerable<long>> DueAsync(Installation store) =>
        (await store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Item, Asker, 9, TimeSpan.FromMinutes(5), Stop))).Select(claim => claim.Subject);

    private static EffectRow Effect(string kind, string state, string plugin) =>
        new() { EffectKey = $"7-{kind}", Generation = 1, ProjectId = 10, ItemId = 7, Connection = 1, Kind = kind, Json = "{}", ContentHash = "h", State = state, Plugin = plugin, Rule = "r" };
}
