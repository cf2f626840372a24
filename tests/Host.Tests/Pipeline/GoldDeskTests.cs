using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>Known answers come in by hand, by list or from a decision, and judge like any other evidence.</summary>
public sealed class GoldDeskTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_known_answer_judges_where_there_are_no_others_and_a_decision_outranks_it(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await bench.RecordAsync(2);

        Assert.Empty((await SetAsync(bench, Entry(1, "yes"), Entry(2, "no")))!);
        await bench.WorkOnItemsAsync([1, 2], Cause.News);
        Assert.Equal([(1L, "Gold", true), (2L, "Gold", false)], (await JudgementsAsync(bench)).Select(j => (j.ItemId, j.Evidence, j.Agrees!.Value)));

        var decision = SomeFacts.Decision("yes");
        decision.ItemId = 2;
        await bench.WriteAsync(session => session.UpsertAsync([decision], Stop));
        await bench.WorkOnItemsAsync([2], Cause.News);
        Assert.Equal((2L, "Decision", true), (await JudgementsAsync(bench)).Select(j => (j.ItemId, j.Evidence, j.Agrees!.Value)).Last());
    }

    [Theory, EveryEngine]
    public async Task What_is_forgotten_judges_no_more(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await bench.RecordAsync(1);
        await SetAsync(bench, Entry(1, "yes"));
        await bench.WorkOnItemsAsync([1], Cause.News);

        await bench.Get<GoldDesk>().RemoveAsync(1, SomeFacts.Field, "ann", Stop);
        await bench.WorkAsync();

        Assert.Empty(await JudgementsAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task What_a_person_decided_can_be_taken_as_known(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await bench.RecordAsync(1);
        Assert.StartsWith("Nobody has decided item 1 yet.", await bench.Get<GoldDesk>().FromDecisionAsync(1, "ann", Stop), StringComparison.Ordinal);

        var decision = SomeFacts.Decision("no");
        decision.ItemId = 1;
        await bench.WriteAsync(session => session.UpsertAsync([decision], Stop));
        Assert.Null(await bench.Get<GoldDesk>().FromDecisionAsync(1, "ann", Stop));

        var known = Assert.Single(await bench.ReadAsync(session => session.QueryAsync<GoldRow>("SELECT * FROM derived_gold", null, Stop)));
        Assert.Equal((1L, SomeFacts.Field, "decision"), (known.ItemId, known.Field, known.Source));
    }

    [Theory, EveryEngine]
    public async Task One_wrong_entry_keeps_the_whole_list_out(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        await bench.RecordAsync(1);

        var problems = await SetAsync(bench, Entry(1, "yes"), Entry(1, "perhaps"), Entry(99, "yes"), Entry(1, "yes") with { Tolerance = "near" });

        Assert.Equal(3, problems!.Count);
        Assert.Equal("Entry 2: 'perhaps' is no answer to the field 'field' of kind Choice. Accepted is one of 'yes', 'no'.", problems[0]);
        Assert.Empty(await bench.ReadAsync(session => session.QueryAsync<GoldRow>("SELECT * FROM derived_gold", null, Stop)));
        Assert.Null(await bench.Get<GoldDesk>().SetAsync(999, [Entry(1, "yes")], "hand", "ann", Stop));
    }

    [Fact]
    public void Lists_are_read_with_quotes_and_without_their_heading()
    {
        var (entries, problem) = GoldCsv.Read("item,field,answer,tolerance\r\n17,mood,Good\n18,note,\"a, \"\"b\"\"\",\n19,length,12.5,5%\n");

        Assert.Null(problem);
        Assert.Equal([(17L, "Good", null), (18L, "a, \"b\"", ""), (19L, "12.5", "5%")], entries.Select(e => (e.Item, e.Answer!, e.Tolerance)));
    }

    [Theory]
    [InlineData("17,mood")]
    [InlineData("x,mood,Good")]
    [InlineData("17,mood,Good,1,2")]
    public void A_line_that_is_none_is_quoted(string line) => Assert.StartsWith($"Line 1 is '{line}'.", GoldCsv.Read(line).Problem, StringComparison.Ordinal);

    private static GoldEntry Entry(long item, string answer) => new() { Item = item, Field = SomeFacts.Field, Answer = answer };

    private static Task<IReadOnlyList<string>?> SetAsync(Workbench bench, params IReadOnlyList<GoldEntry> entries) => bench.Get<GoldDesk>().SetAsync(SomeWork.Project, entries, "hand", "ann", Stop);

    private static Task<IReadOnlyList<JudgementRow>> JudgementsAsync(Workbench bench) =>
        bench.ReadAsync(session => session.QueryAsync<JudgementRow>("SELECT * FROM derived_judgement ORDER BY item_id", null, Stop));
}
