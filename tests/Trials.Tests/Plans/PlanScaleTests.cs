using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using LabelHub.Host.Facts;

namespace LabelHub.Trials.Tests.Plans;

/// <summary>A stricter rule meets a large archive: what it would change is listed to the last number, and nothing of it happens until a person says so.</summary>
public sealed class PlanScaleTests(PostgresCluster cluster)
{
    private const int Late = 50;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_stricter_rule_posts_nothing_until_its_plan_is_applied_and_then_what_the_plan_said(Engine engine)
    {
        await using var archive = await Archive.OpenAsync(engine, cluster, DateTimeOffset.UnixEpoch);
        await archive.FillAsync(Scale.Annotations);
        var before = await archive.StandingAsync();

        await archive.TightenAsync();
        await archive.RestAsync();

        Assert.Equal(before, await archive.StandingAsync());
        var counts = await archive.CountsAsync(PlanKind.Activation);
        var flagged = Scale.Annotations * 3 / 10;
        Assert.Equal(new PlanCounts { Items = flagged, FindingsAdded = flagged, EffectsWanted = flagged }, counts);

        await archive.DecideAsync(PlanKind.Activation, "apply");

        Assert.Equal((before.Findings + flagged, before.Effects + flagged), await archive.StandingAsync());
        Assert.Equal(PlanState.Applied, (await archive.PlanAsync(PlanKind.Activation)).State);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Work_that_arrives_while_a_plan_is_computed_is_judged_by_the_new_rule_and_the_plan_still_posts_right(Engine engine)
    {
        await using var archive = await Archive.OpenAsync(engine, cluster, DateTimeOffset.UnixEpoch);
        await archive.FillAsync(Scale.Imported);
        var before = await archive.StandingAsync();

        await archive.TightenAsync();
        // Every other one is about an old item again, which makes it new work.
        for (var i = 1; i <= Late; i++)
        {
            var answer = i % 2 == 0 ? new Answer { Task = i, Revision = 1, Label = "Blurry" } : new Answer { Task = Scale.Imported + i, Label = "Blurry" };
            Assert.Equal(202, await archive.Hub.Api.DeliverAsync(archive.Hook, answer.Body(), Stop));
        }

        await archive.RestAsync();
        Assert.Equal(before.Findings + Late, (await archive.StandingAsync()).Findings);
        await archive.DecideAsync(PlanKind.Activation, "apply");

        // Of the old items that came again, three in ten were flagged by the plan's own count; they are flagged once.
        var again = Enumerable.Range(1, Late).Where(i => i % 2 == 0).Count(i => i % 10 >= 3);
        var flagged = (Scale.Imported * 3 / 10) + again + (Late / 2);
        var after = await archive.StandingAsync();
        Assert.Equal(flagged, after.Findings);
        Assert.Equal(before.Effects + (Late / 2) + flagged, after.Effects);
    }

    [Fact]
    public async Task A_discarded_plan_leaves_everything_as_it_is()
    {
        await using var archive = await Archive.OpenAsync(Engine.Sqlite, cluster, DateTimeOffset.UnixEpoch);
        await archive.FillAsync(Scale.Imported);
        await archive.TightenAsync();
        await archive.RestAsync();
        var before = await archive.Hub.Store.DumpAsync(Stop);

        await archive.DecideAsync(PlanKind.Activation, "discard");

        var changed = (await archive.Hub.Store.DumpAsync(Stop)).Except(before);
        Assert.All(changed, row => Assert.Matches("^derived_(plan|cursor): ", row));
        Assert.Equal(PlanState.Discarded, (await archive.PlanAsync(PlanKind.Activation)).State);
    }
}
