using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>Decision records get a number each, once.</summary>
public sealed class RecordDeskTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_record_sent_twice_is_one_even_at_the_same_moment(Engine engine)
    {
        await using var bench = await OpenAsync(engine);

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => KeepAsync(bench, "Is it one?")));

        Assert.All(kept, record => Assert.Equal((1L, null), (record.Number, record.Refusal)));
        Assert.Single(await AllAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task Different_records_at_the_same_moment_have_a_number_each(Engine engine)
    {
        await using var bench = await OpenAsync(engine);

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => KeepAsync(bench, $"Is it {n}?")));

        Assert.Equal([1L, 2L, 3L, 4L], kept.Select(record => record.Number).Order());
    }

    [Theory, EveryEngine]
    public async Task A_number_is_not_given_again(Engine engine)
    {
        await using var bench = await OpenAsync(engine);
        await KeepAsync(bench, "Is it one?");
        await bench.WorkAsync();
        var desk = Desk(bench);

        Assert.Null(await desk.WithdrawAsync(SomeWork.Project, 1, "Grace", Stop));
        Assert.Null(await desk.WithdrawAsync(SomeWork.Project, 1, "Grace", Stop));
        await bench.WorkAsync();
        Assert.Equal("There is no decision record 'D9' in project '10'.", await desk.WithdrawAsync(SomeWork.Project, 9, "Grace", Stop));

        Assert.Equal(2, (await KeepAsync(bench, "Is it one?")).Number);
        Assert.Equal([(1L, "Grace"), (2L, null)], (await AllAsync(bench)).Select(record => (record.Number, record.WithdrawnBy)));
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_is_told_and_takes_no_number(Engine engine)
    {
        await using var bench = await OpenAsync(engine);

        var refusal = (await Desk(bench).KeepAsync(SomeWork.Project, new() { Title = "Which?", Ruling = "This.", Items = [99] }, "Ada", Stop)).Refusal;

        Assert.StartsWith("items: item '99' is not in this project", refusal, StringComparison.Ordinal);
        Assert.Equal("There is no project '999'.", (await Desk(bench).KeepAsync(999, new() { Title = "t", Ruling = "r" }, "Ada", Stop)).Refusal);
        Assert.Equal(1, (await KeepAsync(bench, "Is it one?")).Number);
    }

    private async Task<Workbench> OpenAsync(Engine engine)
    {
        var bench = await Workbench.OpenAsync(engines, engine);
        await bench.RecordAsync(1);
        return bench;
    }

    private static RecordDesk Desk(Workbench bench) => new(bench.Hub, bench.Get<HouseLog>(), bench.Get<LogStore>());

    private static Task<KeptRecord> KeepAsync(Workbench bench, string title) => Desk(bench).KeepAsync(SomeWork.Project, new() { Title = title, Ruling = "It is.", Field = SomeFacts.Field, Label = "yes", Items = [1] }, "Ada", Stop);

    private static async Task<IReadOnlyList<DecisionRecordRow>> AllAsync(Workbench bench)
    {
        await bench.WorkAsync();
        return await bench.ReadAsync(session => DecisionRecordStore.AllAsync(session, SomeWork.Project, Stop));
    }
}
