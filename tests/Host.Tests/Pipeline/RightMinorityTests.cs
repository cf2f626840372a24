using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>Three people, one of whom is right against the others: until a person decides they only differ, and then it is as if they had never been marked.</summary>
public sealed class RightMinorityTests(Engines engines)
{
    private const string Incentives = "labelhub.incentives";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task After_the_decision_points_and_history_are_as_if_they_had_never_been_marked(Engine engine)
    {
        await using var marked = await OpenAsync(engine);
        await marked.WorkOnItemsAsync([SomeFacts.Item], Cause.News);
        Assert.Equal(["1 Peers ", "2 Peers ", "3 Peers False"], await StandingsAsync(marked));
        Assert.Empty(await PostingsAsync(marked));

        await DecideAsync(marked);
        await marked.WorkOnItemsAsync([SomeFacts.Item], Cause.News);

        await using var spared = await OpenAsync(engine);
        await DecideAsync(spared);
        await spared.WorkOnItemsAsync([SomeFacts.Item], Cause.News);

        Assert.Equal(["1 Decision False", "2 Decision False", "3 Decision True"], await StandingsAsync(marked));
        Assert.Equal(await StandingsAsync(spared), await StandingsAsync(marked));
        Assert.Equal(["3 earned points 10", "0 issued points -10"], await PostingsAsync(marked));
        Assert.Equal(await PostingsAsync(spared), await PostingsAsync(marked));
    }

    [Theory, EveryEngine]
    public async Task A_later_vote_and_an_edit_take_nothing_back_and_a_decision_does(Engine engine)
    {
        await using var bench = await OpenAsync(engine, "yes", "yes", "yes");
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.News);
        var earned = await PostingsAsync(bench);
        Assert.Equal(6, earned.Count);

        await AnswerAsync(bench, 1, "no", updated: 5);
        foreach (var late in new[] { 4, 5, 6, 7 }) await AnswerAsync(bench, late, "no");
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.News);
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.Tool);
        Assert.Equal(earned, (await PostingsAsync(bench)).Take(6));
        Assert.DoesNotContain(await PostingsAsync(bench), line => line.Contains("earned points -", StringComparison.Ordinal));

        await DecideAsync(bench);
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.News);
        Assert.Equal(2, (await PostingsAsync(bench)).Count(line => line.Contains("earned points -", StringComparison.Ordinal)));
        Assert.Empty(await bench.ReadAsync(session => LedgerStore.ImbalancesAsync(session, Stop)));
    }

    private async Task<Workbench> OpenAsync(Engine engine, params IReadOnlyList<string> labels)
    {
        var bench = await Workbench.OpenAsync(engines, engine);
        var facts = SomeFacts.Empty;
        await bench.WriteAsync(async session =>
        {
            await session.UpsertAsync([facts.Connection], Stop);
            await session.UpsertAsync([SomeFacts.Contributor.Project], Stop);
            await session.UpsertAsync([new SchemaRow { ProjectId = SomeWork.Project, Hash = new string('a', 32), Json = Content.Write(Some.Schema(SomeFacts.Question)) }], Stop);
            await session.UpsertAsync([facts.Item], Stop);
            await session.UpsertAsync([.. Enumerable.Range(1, 7).Select(id => new ContributorRow { Id = id, Connection = 1, RemoteId = $"{id}", Name = $"P-{id}" })], Stop);
        });
        foreach (var (label, index) in (labels.Count > 0 ? labels : ["yes", "yes", "no"]).Select((label, index) => (label, index))) await AnswerAsync(bench, index + 1, label);
        return bench;
    }

    /// <summary>After the first ruleset came into force, as all work that is rewarded.</summary>
    private static Task AnswerAsync(Workbench bench, long person, string label, long updated = 0)
    {
        var answer = SomeFacts.Annotation(person, label, updated);
        answer.Position = 1_000 + person;
        return bench.WriteAsync(session => session.UpsertAsync([answer], Stop));
    }

    private static Task DecideAsync(Workbench bench)
    {
        var decision = SomeFacts.Decision("no");
        decision.Position = 2_000;
        return bench.WriteAsync(session => session.UpsertAsync([decision], Stop));
    }

    private static async Task<IReadOnlyList<string>> StandingsAsync(Workbench bench)
    {
        var rows = await bench.ReadAsync(session => session.QueryAsync<SettlementRow>("SELECT * FROM settlement ORDER BY id", null, Stop));
        return [.. Host.Stages.Standing.Of(rows).Select(standing => $"{standing.Row.ContributorId} {standing.Row.Evidence} {standing.Row.Agrees}").Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> PostingsAsync(Workbench bench) =>
        [.. (await bench.ReadAsync(session => session.QueryAsync<PostingRow>("SELECT * FROM posting WHERE plugin = @Incentives ORDER BY id", new { Incentives }, Stop))).Select(line => $"{line.ContributorId} {line.Account} {line.Unit} {line.Amount}")];
}
