using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Pipeline.Questions;

/// <summary>What a rule wants to know of a service is asked once, and while it is not known nothing is withdrawn.</summary>
public sealed class QuestionLaneTests(Engines engines)
{
    private const string Asks = "fixture.asks";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task What_several_items_ask_is_asked_once_and_the_reply_is_an_event(Engine engine)
    {
        await using var bench = await OpenAsync(engine);

        await WorkAsync(bench, """{"ask":"colour"}""", """{"ask":"colour"}""", """{"ask":"size"}""");

        var told = (await FindingsAsync(bench)).Select(found => Assert.Single(Content.Read<string[]>(found.Arguments))).ToArray();
        Assert.Equal((3, told[0]), (told.Length, told[1]));
        Assert.NotEqual(told[0], told[2]);
        Assert.Equal(2, (await EventsAsync(bench)).Count);
        Assert.Empty(await DueAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task A_reply_that_is_known_is_not_asked_for_again(Engine engine)
    {
        await using var bench = await OpenAsync(engine);
        await WorkAsync(bench, """{"ask":"colour"}""");

        await AddAsync(bench, 7, """{"ask":"colour"}""");
        await bench.WorkAsync(WorkKind.Item, Asks, [7], Cause.News);

        Assert.Equal(["""{"said":"colour","call":1}""", """{"said":"colour","call":1}"""], (await FindingsAsync(bench)).Select(found => Assert.Single(Content.Read<string[]>(found.Arguments))));
        Assert.Single(await EventsAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task While_a_question_is_open_what_was_said_stands_and_other_items_go_on(Engine engine)
    {
        await using var bench = await OpenAsync(engine);
        await WorkAsync(bench, "{}");
        Assert.Equal(("silent", false), await OnlyAsync(bench));

        await bench.WriteAsync(session => session.ExecuteAsync("UPDATE derived_item SET data = @data WHERE id = 1", new { data = """{"ask":"fail"}""" }, Stop));
        await AddAsync(bench, 2, "{}");
        await bench.WorkAsync(WorkKind.Item, Asks, [1, 2], Cause.News);

        Assert.Equal([(1L, "silent", true), (2L, "silent", false)], (await FindingsAsync(bench)).Select(found => (found.ItemId, found.Code, found.Stale)));
        var waiting = Assert.Single(await DueAsync(bench));
        Assert.Equal((WorkState.Ready, "Service 'oracle' failed with InvalidOperationException: the oracle is out"), (waiting.State, waiting.Reason));
        Assert.Empty(await EventsAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task A_service_that_does_not_answer_in_time_is_asked_again_later(Engine engine)
    {
        await using var bench = await OpenAsync(engine);
        using var folder = new TemporaryFolder();
        var asked = folder.File("asked");
        await AddAsync(bench, 1, $$"""{"ask":"hang:{{asked}}"}""");
        await bench.WriteAsync(session => WorkStore.MarkAsync(session, WorkKind.Item, [Asks], [1L], Cause.News, Stop));
        await bench.Get<PluginLanes>().Item(Asks).StepAsync(Stop);

        var asking = bench.Get<PluginLanes>().Question(Asks).StepAsync(Stop);
        await Eventually.TrueAsync(() => Task.FromResult(File.Exists(asked)), "the service to be asked");
        await Eventually.TrueAsync(
            () =>
            {
                bench.Clock.Advance(TimeSpan.FromSeconds(31));
                return Task.FromResult(asking.IsCompleted);
            },
            "the service to be given up");

        Assert.Equal(1, await asking);
        Assert.Equal("Service 'oracle' did not answer within 30 s.", Assert.Single(await DueAsync(bench)).Reason);
    }

    [Theory, EveryEngine]
    public async Task A_question_to_a_service_that_is_not_there_is_parked_with_the_reason(Engine engine)
    {
        await using var bench = await OpenAsync(engine);

        await WorkAsync(bench, """{"ask":"colour","service":"delphi"}""");

        var parked = Assert.Single(await DueAsync(bench));
        Assert.Equal((WorkState.Parked, "The plugin brings no service 'delphi'. A rule asks a service of its own plugin, by its name."), (parked.State, parked.Reason));
    }

    [Theory, EveryEngine]
    public async Task What_is_no_json_is_no_reply(Engine engine)
    {
        await using var bench = await OpenAsync(engine);

        await WorkAsync(bench, """{"ask":"mumble"}""");

        Assert.StartsWith("The service answered something that is no JSON: 'not { json'", Assert.Single(await DueAsync(bench)).Reason, StringComparison.Ordinal);
        Assert.Empty(await FindingsAsync(bench));
    }

    [Theory, EveryEngine]
    public async Task A_question_whose_annotation_is_gone_is_asked_no_more(Engine engine)
    {
        await using var bench = await OpenAsync(engine);
        await WorkAsync(bench, """{"ask":"fail"}""");

        await bench.WriteAsync(session => session.ExecuteAsync("UPDATE derived_annotation SET ended = @yes WHERE item_id = 1", new { yes = true }, Stop));
        await bench.WorkAsync(WorkKind.Item, Asks, [1], Cause.News);
        await bench.WriteAsync(session => session.ExecuteAsync("UPDATE work SET not_before = 0", null, Stop));
        await bench.WorkAsync();

        Assert.Empty(await DueAsync(bench));
    }

    private Task<Workbench> OpenAsync(Engine engine) => Workbench.OpenAsync(engines, engine, "Asks");

    /// <summary>Items 1, 2 and so on with this data, each labelled by one person, worked through.</summary>
    private static async Task WorkAsync(Workbench bench, params IReadOnlyList<string> data)
    {
        foreach (var (index, item) in data.Index()) await AddAsync(bench, index + 1, item);
        await bench.WorkAsync(WorkKind.Item, Asks, [.. Enumerable.Range(1, data.Count).Select(id => (long)id)], Cause.News);
        await bench.WorkAsync();
    }

    private static async Task AddAsync(Workbench bench, long id, string data)
    {
        await bench.RecordAsync(0);
        var annotation = SomeFacts.Annotation(contributor: 1, "yes", id: 10_000 + id);
        (annotation.ItemId, annotation.Position) = (id, 1_000 + id);
        await bench.WriteAsync(async session =>
        {
            await session.UpsertAsync([new ItemRow { Id = id, Connection = 1, ProjectId = SomeWork.Project, RemoteId = $"{id}", Data = data, Overlap = 1, Annotations = 1, Position = 1_000 }], Stop);
            await session.UpsertAsync([annotation], Stop);
        });
    }

    private static async Task<(string Code, bool Stale)> OnlyAsync(Workbench bench) => Assert.Single(await FindingsAsync(bench)) is var found ? (found.Code, found.Stale) : default;

    private static Task<IReadOnlyList<FindingRow>> FindingsAsync(Workbench bench) =>
        bench.ReadAsync(session => session.QueryAsync<FindingRow>("SELECT * FROM derived_finding WHERE plugin = @Asks ORDER BY item_id", new { Asks }, Stop));

    private static Task<IReadOnlyList<WorkRow>> DueAsync(Workbench bench) => bench.ReadAsync(session => session.QueryAsync<WorkRow>("SELECT * FROM work WHERE kind = 'question'", null, Stop));

    private static async Task<IReadOnlyList<LoggedEvent>> EventsAsync(Workbench bench) =>
        [.. (await bench.Get<LogStore>().ReadAsync(House.Connection, 0, 100, Stop)).Where(told => told.Kind == EventKind.ReplyGiven)];
}
