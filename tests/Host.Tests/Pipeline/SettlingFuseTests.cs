using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Pipeline;

/// <summary>A change of the tool that would settle the work of many people stops as a plan.</summary>
public sealed class SettlingFuseTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task As_many_people_as_the_limit_are_settled_unasked(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Fuse.PeopleLimit);

        await LowerOverlapAsync(bench);

        Assert.Equal(Fuse.PeopleLimit, await SettledAsync(bench));
        Assert.DoesNotContain(await PlansAsync(bench), plan => plan.Kind == PlanKind.Fuse);
    }

    [Theory, EveryEngine]
    public async Task One_person_more_stops_as_a_plan_and_applying_it_settles_all(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Fuse.PeopleLimit + 1);

        await LowerOverlapAsync(bench);

        Assert.Equal(0, await SettledAsync(bench));
        var plan = Assert.Single(await PlansAsync(bench), plan => plan.Kind == PlanKind.Fuse);
        Assert.Equal(new PlanCounts { Items = 1, Standings = 11, People = 11 }, Content.Read<PlanCounts>(plan.Counts!));

        Assert.Null(await bench.Get<Plans>().ApplyAsync(plan.Id, Stop));
        await bench.WorkAsync();
        Assert.Equal(Fuse.PeopleLimit + 1, await SettledAsync(bench));
        Assert.Empty(await bench.ReadAsync(session => session.QueryAsync<SettlingRow>("SELECT * FROM derived_settling", null, Stop)));
    }

    [Theory, EveryEngine]
    public async Task What_was_discarded_stays_open_until_a_person_decides_about_it(Engine engine)
    {
        await using var bench = await OpenAsync(engine, Fuse.PeopleLimit + 1);
        await LowerOverlapAsync(bench);
        await bench.Get<Plans>().DiscardAsync(Assert.Single(await PlansAsync(bench), plan => plan.Kind == PlanKind.Fuse).Id, Stop);
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.News);
        Assert.Equal(0, await SettledAsync(bench));

        await bench.WriteAsync(session => session.UpsertAsync([SomeFacts.Decision("yes")], Stop));
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.News);
        Assert.Equal(Fuse.PeopleLimit + 1, await SettledAsync(bench));
    }

    /// <summary>An item that this many people answered, and that asks for one more.</summary>
    private async Task<Workbench> OpenAsync(Engine engine, int people)
    {
        var bench = await Workbench.OpenAsync(engines, engine);
        var facts = SomeFacts.Empty;
        facts.Item.Overlap = people + 1;
        await bench.WriteAsync(async session =>
        {
            await session.UpsertAsync([facts.Connection], Stop);
            await session.UpsertAsync([SomeFacts.Contributor.Project], Stop);
            await session.UpsertAsync([new SchemaRow { ProjectId = SomeWork.Project, Hash = new string('a', 32), Json = Content.Write(Some.Schema(SomeFacts.Question)) }], Stop);
            await session.UpsertAsync([facts.Item], Stop);
            await session.UpsertAsync([.. Enumerable.Range(1, people).Select(Answer)], Stop);
        });
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.News);
        Assert.Equal(0, await SettledAsync(bench));
        return bench;
    }

    /// <summary>Older than whatever the fuse will say.</summary>
    private static AnnotationRow Answer(int person)
    {
        var row = SomeFacts.Annotation(person, "yes");
        row.Position = 1;
        return row;
    }

    /// <summary>Somebody lowers the number of labels in the tool, and what it leads to is counted.</summary>
    private static async Task LowerOverlapAsync(Workbench bench)
    {
        await bench.WriteAsync(session => session.ExecuteAsync("UPDATE derived_item SET overlap = 1", null, Stop));
        await bench.WorkOnItemsAsync([SomeFacts.Item], Cause.Tool);
        Assert.Equal(0, await SettledAsync(bench));
        Assert.Equal(1, await bench.Get<FuseLane>().StepAsync(Stop));
        await bench.WorkAsync();
    }

    private static Task<long> SettledAsync(Workbench bench) => bench.ReadAsync(session => session.ScalarAsync<long>("SELECT count(DISTINCT contributor_id) FROM settlement", null, Stop));

    private static Task<IReadOnlyList<PlanRow>> PlansAsync(Workbench bench) => bench.ReadAsync(session => PlanStore.ListAsync(session, long.MaxValue, 100, Stop));
}
