using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Storage;

/// <summary>Objections and decisions about them, on both engines.</summary>
public sealed class CaseStoreTests(Engines engines)
{
    private const long Item = (1L << 40) + 100;
    private static readonly string[] Lanes = ["one", "two"];
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_decision_about_an_answer_stands_beside_those_of_the_tool_on_the_tools_clock(Engine engine)
    {
        await using var store = await OpenAsync(engine);
        await ObjectAsync(store, 50, CaseKind.Answer);

        await DecideAsync(store, 60, 50, CaseOutcome.Granted, "night");

        var decision = Assert.Single(await store.ReadAsync(session => session.QueryAsync<DecisionRow>("SELECT * FROM derived_decision", null, Stop)));
        Assert.Equal((1L, Item, "time", """["night"]""", "case-50", 60L), (decision.Connection, decision.ItemId, decision.Field, decision.Labels, decision.RequestKey, decision.Position));
        Assert.Equal(Some.Instant.AddHours(1).ToMicros() + 5_000, decision.At);
        Assert.Equal(3, decision.Cites);
        foreach (var lane in Lanes) Assert.Equal([Item], (await ClaimedAsync(store, lane)).Select(claim => claim.Subject));
        var known = Assert.Single(await store.ReadAsync(session => CaseStore.DecidedAsync(session, 10, Stop)));
        Assert.Equal((CaseOutcome.Granted, "Look at the lamps.", "Grace", "shown"), (known.Outcome, known.Reason, known.DecidedBy, known.Shown));
        Assert.Equal(3, known.Cites);
    }

    [Theory, EveryEngine]
    public async Task A_finding_that_does_not_hold_is_dismissed_and_one_that_stands_is_not(Engine engine)
    {
        await using var store = await OpenAsync(engine);
        await ObjectAsync(store, 50, CaseKind.Finding);
        await ObjectAsync(store, 51, CaseKind.Finding);

        await DecideAsync(store, 60, 50, CaseOutcome.Stands);
        Assert.Empty(await DismissalsAsync(store));
        await DecideAsync(store, 61, 51, CaseOutcome.Granted);

        var dismissal = Assert.Single(await DismissalsAsync(store));
        Assert.Equal((7L, "rules", "tiny||b1", "abc", Item, "2", 51L), (dismissal.AnnotationId, dismissal.Plugin, dismissal.FindingKey, dismissal.Said, dismissal.ItemId, dismissal.Major, dismissal.CaseId));
    }

    [Theory, EveryEngine]
    public async Task What_is_decided_is_not_decided_again(Engine engine)
    {
        await using var store = await OpenAsync(engine);
        await ObjectAsync(store, 50, CaseKind.Answer);
        await DecideAsync(store, 60, 50, CaseOutcome.Granted, "night");

        await DecideAsync(store, 61, 50, CaseOutcome.Stands, "day");

        Assert.Equal(CaseOutcome.Granted, (await store.ReadAsync(session => CaseStore.FindAsync(session, 50, Stop)))?.Outcome);
        Assert.Equal("""["night"]""", await store.ReadAsync(session => session.ScalarAsync<string>("SELECT labels FROM derived_decision", null, Stop)));
    }

    [Theory, EveryEngine]
    public async Task Who_decided_about_the_same_matter_is_known_whoever_objects_next(Engine engine)
    {
        await using var store = await OpenAsync(engine);
        await ObjectAsync(store, 50, CaseKind.Answer);
        await DecideAsync(store, 60, 50, CaseOutcome.Granted, "night");
        await ObjectAsync(store, 70, CaseKind.Answer, contributor: 4);
        await ObjectAsync(store, 71, CaseKind.Finding, contributor: 4);

        Assert.Equal(["Grace"], await DecidersAsync(store, 70));
        Assert.Empty(await DecidersAsync(store, 71));
    }

    [Theory, EveryEngine]
    public async Task Open_cases_are_listed_by_their_date(Engine engine)
    {
        await using var store = await OpenAsync(engine);
        await ObjectAsync(store, 50, CaseKind.Answer, days: 9);
        await ObjectAsync(store, 51, CaseKind.Finding, days: 2);

        var open = await store.ReadAsync(session => CaseStore.OpenAsync(session, 10, Stop));

        Assert.Equal([(51L, Some.Instant.AddDays(2)), (50L, Some.Instant.AddDays(9))], open.Select(known => (known.Id, known.DueAt.ToTime())));
    }

    private async Task<Installation> OpenAsync(Engine engine)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(session => session.UpsertAsync([new ConnectionRow { Id = 1, Slug = "tool", Name = "tool", Kind = "label-studio", Secret = "s", State = "active", PeopleLevel = "items", ClockOffset = 5_000 }], Stop));
        return store;
    }

    private static Task ObjectAsync(Installation store, long position, string kind, long contributor = 3, int days = 7) => store.WriteAsync(session => CaseStore.OpenAsync(
        session,
        position,
        Some.Instant,
        new()
        {
            Kind = kind, Project = 10, Item = Item, Annotation = 7, Version = 1, Contributor = contributor, Subject = $"s{position}", Message = "m", Text = "t", DueDays = days,
            Field = kind == CaseKind.Answer ? "time" : null,
            Plugin = kind == CaseKind.Finding ? "rules" : null,
            FindingKey = kind == CaseKind.Finding ? "tiny||b1" : null,
            Said = kind == CaseKind.Finding ? "abc" : null,
        },
        Stop));

    private static Task DecideAsync(Installation store, long position, long id, string outcome, string? label = null) => store.WriteAsync(session => CaseStore.DecideAsync(
        session, position, Some.Instant.AddHours(1), new() { Case = id, Outcome = outcome, Labels = label is null ? null : [label], Major = label is null ? "2" : null, Reason = "Look at the lamps.", Cites = 3, By = "Grace", Shown = "shown" }, Lanes, Stop));

    private static async Task<IReadOnlyList<string>> DecidersAsync(Installation store, long id) => await store.ReadAsync(async session => await CaseStore.DecidersAsync(session, (await CaseStore.FindAsync(session, id, Stop))!, Stop));

    private static Task<IReadOnlyList<DismissalRow>> DismissalsAsync(Installation store) => store.ReadAsync(session => session.QueryAsync<DismissalRow>("SELECT * FROM derived_dismissal", null, Stop));

    private static Task<IReadOnlyList<Claim>> ClaimedAsync(Installation store, string lane) => store.WriteAsync(session => WorkStore.ClaimAsync(session, WorkKind.Item, lane, 10, TimeSpan.FromMinutes(1), Stop));
}
