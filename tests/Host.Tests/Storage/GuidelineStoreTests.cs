using System.Text.Json;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

/// <summary>What events about guidelines change, on both engines.</summary>
public sealed class GuidelineStoreTests(Engines engines)
{
    private const long Project = 10;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_published_version_is_wanted_in_the_tool_and_counted_once(Engine engine)
    {
        await using var store = await ProjectAsync(engine);
        await PublishAsync(store, "1.0.0", 20);
        await PublishAsync(store, "1.0.0", 20);

        Assert.Equal([(EffectState.Wanted, "1.0.0")], await EffectsAsync(store));
        Assert.Equal(1, (await store.ReadAsync(session => CounterStore.AllAsync(session, Stop)))[Counter.Effects(EffectState.Wanted)]);
        Assert.Equal(1, await store.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM work WHERE kind = 'outbox' AND subject = 1", null, Stop)));
    }

    [Theory, EveryEngine]
    public async Task What_was_published_before_its_project_is_known_is_wanted_when_it_is(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        await PublishAsync(store, "1.0.0", 20);
        Assert.Empty(await EffectsAsync(store));

        await KnowAsync(store);
        await store.WriteAsync(session => ProjectEffectStore.PostAsync(session, Project, Stop));
        Assert.Equal([(EffectState.Wanted, "1.0.0")], await EffectsAsync(store));
    }

    [Theory, EveryEngine]
    public async Task A_release_names_one_text_and_one_version(Engine engine)
    {
        await using var store = await ProjectAsync(engine);
        await PublishAsync(store, "1.0.0", 20);
        await store.WriteAsync(session => GuidelineStore.ReplaceAsync(session, new() { Project = Project, Version = "1.0.0", Hash = "abc", By = "Ada" }, Stop));
        Assert.Equal("abc", (await WantedAsync(store)).Replaces);

        await PublishAsync(store, "1.1.0", 30);
        Assert.Null((await WantedAsync(store)).Replaces);
    }

    [Theory, EveryEngine]
    public async Task What_is_withdrawn_before_it_was_sent_leaves_no_trace(Engine engine)
    {
        await using var store = await ProjectAsync(engine);
        await PublishAsync(store, "1.0.0", 20);
        await store.WriteAsync(session => GuidelineStore.WithdrawAsync(session, new() { Project = Project, By = "Ada" }, Stop));
        Assert.Empty(await EffectsAsync(store));
        Assert.Equal(0, (await store.ReadAsync(session => CounterStore.AllAsync(session, Stop)))[Counter.Effects(EffectState.Wanted)]);
    }

    [Theory, EveryEngine]
    public async Task What_was_found_in_the_tool_is_kept_once_and_never_in_force(Engine engine)
    {
        await using var store = await ProjectAsync(engine);
        foreach (var (text, position) in new[] { ("<p>first</p>", 12), ("<p>second</p>", 14) })
        {
            await store.WriteAsync(session => GuidelineStore.FindAsync(session, position, Some.Instant, new() { Project = Project, Text = text }, Stop));
        }

        Assert.Equal([("0.0.0", "<p>first</p>")], (await store.ReadAsync(session => GuidelineStore.AllAsync(session, Project, Stop))).Select(row => (row.Version, row.Html)));
        Assert.Null(await store.ReadAsync(session => GuidelineStore.InForceAsync(session, Project, Stop)));
        Assert.Empty(await store.ReadAsync(session => GuidelineStore.MarksAsync(session, [Project], Stop)));
    }

    [Theory, EveryEngine]
    public async Task A_person_sees_a_version_once(Engine engine)
    {
        await using var store = await ProjectAsync(engine);
        for (var position = 1; position < 4; position++)
        {
            await store.WriteAsync(session => GuidelineStore.SeeAsync(session, position, Some.Instant, new() { Project = Project, Version = "1.0.0", Person = "Ada" }, Stop));
        }

        Assert.Equal(1, Assert.Single(await store.ReadAsync(session => GuidelineStore.SeenAsync(session, Project, Stop))).Position);
    }

    [Theory, EveryEngine]
    public async Task Labels_taken_for_one_another_are_counted_with_how_many_answers_there_are(Engine engine)
    {
        await using var store = await ProjectAsync(engine);
        await AnsweredAsync(store, 100, "yes", "yes", "yes", "no");
        await AnsweredAsync(store, 200, "yes", "yes", "no", "no", "yes");
        await AnsweredAsync(store, 300, "no", "no", "no", "yes");

        var confused = await store.ReadAsync(session => GuidelineView.ConfusedAsync(session, Project, Stop));
        Assert.Equal([("no", "yes", 3L, 7L), ("yes", "no", 1L, 3L)], confused.Select(pair => (pair.Given, pair.Consensus, pair.Count, pair.Total)));
    }

    [Theory, EveryEngine]
    public async Task Only_where_something_was_left_in_the_tool_it_is_looked_at_again(Engine engine)
    {
        await using var store = await ProjectAsync(engine);
        await store.WriteAsync(session => ProjectEffectStore.MarkSightAsync(session, [Project, 11], Stop));
        Assert.Empty(await SightsAsync(store));

        await PublishAsync(store, "1.0.0", 20);
        await store.WriteAsync(session => session.ExecuteAsync("UPDATE derived_effect SET state = 'sent'", null, Stop));
        await store.WriteAsync(session => ProjectEffectStore.MarkSightAsync(session, [Project, 11], Stop));
        Assert.Equal([Project], (await SightsAsync(store)).Select(claim => claim.Subject));
    }

    private async Task<Installation> ProjectAsync(Engine engine)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await KnowAsync(store);
        return store;
    }

    private static Task KnowAsync(Installation store) => store.WriteAsync(async session =>
    {
        await session.UpsertAsync([new ConnectionRow { Id = 1, Slug = "tool", Name = "tool", Kind = "label-studio", HasTool = true, Secret = "s", State = "active", PeopleLevel = "items" }], Stop);
        await session.UpsertAsync([new ProjectRow { Id = Project, Connection = 1, RemoteId = "P", Title = "Streets", PeopleLevel = "items" }], Stop);
        await session.UpsertAsync([new WriteBackRow { ProjectId = Project, Kind = "guideline", FromPosition = 5 }], Stop);
    });

    private static Task PublishAsync(Installation store, string version, long position)
    {
        var empty = JsonElement.Parse("{}");
        var body = new GuidelineEvent.Published
        {
            Project = Project, Version = version, Sheet = empty, Template = "t", Markdown = version, Html = $"<p>{version}</p>", Changelog = "c",
            Checks = empty, OwnPage = "https://hub.example.org/me", Fingerprint = "f", By = "Ada",
        };
        return store.WriteAsync(session => GuidelineStore.PublishAsync(session, position, Some.Instant, body, Stop));
    }

    /// <summary>An item whose consensus is the first label, with these answers.</summary>
    private static Task AnsweredAsync(Installation store, long item, string consensus, params string[] labels) => store.WriteAsync(async session =>
    {
        var rows = labels.Select((label, n) => SomeFacts.Annotation(n + 1, label, id: item + n)).ToArray();
        foreach (var row in rows) (row.ItemId, row.ProjectId) = (item, Project);
        await session.UpsertAsync(rows, Stop);
        await session.UpsertAsync([new ConsensusRow { ItemId = item, Field = SomeFacts.Field, ProjectId = Project, Plugin = "p", Json = "{}", Label = consensus, HasWinner = true, Rule = "r" }], Stop);
    });

    private static async Task<IEnumerable<(string, string)>> EffectsAsync(Installation store) =>
        (await store.ReadAsync(session => session.QueryAsync<EffectRow>("SELECT * FROM derived_effect", null, Stop))).Select(effect => (effect.State, ((ShowGuideline)Content.Read<Effect>(effect.Json)).Version)).ToArray();

    private static async Task<ShowGuideline> WantedAsync(Installation store) =>
        (ShowGuideline)Content.Read<Effect>((await store.ReadAsync(session => GuidelineView.EffectAsync(session, Project, Stop)))!.Json);

    private static Task<IReadOnlyList<Claim>> SightsAsync(Installation store) => store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Sight, WorkLane.Outbox, 9, TimeSpan.FromMinutes(1), Stop));
}
