using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using LabelHub.Host.Facts;

namespace LabelHub.Trials.Tests.Plans;

/// <summary>Work that is older than its connection: it is known and counts as evidence, and nothing is done about it until a person says so.</summary>
public sealed class HistoryTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Old_work_is_judged_but_wants_nothing_until_its_plan_is_applied(Engine engine)
    {
        await using var archive = await Archive.OpenAsync(engine, cluster, Answer.Start.AddDays(1));
        await archive.TightenAsync();
        await archive.FillAsync(Scale.Imported);
        var flagged = Scale.Imported * 3 / 10;
        Assert.Equal((flagged, 0), await archive.StandingAsync());
        Assert.Equal(Scale.Imported, await archive.Hub.Store.CountAsync("derived_consensus", Stop));

        await archive.Hub.Api.AskHistoryAsync(archive.Connection, Stop);
        await archive.RestAsync();
        Assert.Equal((flagged, 0), await archive.StandingAsync());
        var counts = await archive.CountsAsync(PlanKind.History);
        Assert.Equal(new PlanCounts { Items = Scale.Imported, EffectsWanted = Scale.Imported + flagged }, counts);

        await archive.DecideAsync(PlanKind.History, "apply");

        Assert.Equal((flagged, counts.EffectsWanted), await archive.StandingAsync());
    }
}
