using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;
using LabelHub.TestKit.Postgres;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Views;

public sealed class ProjectNumberTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_person_with_many_annotations_is_counted_once(Engine engine)
    {
        await using var databases = await Databases.OnAsync(engine, cluster, Stop);
        await databases.WriteAsync<AnnotationRow>(Stop, [.. Enumerable.Range(1, 60).Select(n => Make.Annotation(n, n, (n % 3) + 5))]);

        Assert.Equal(3, await databases.Hub.ReadAsync(session => ProjectView.ContributorsAsync(session, 1, Stop), Stop));
        Assert.Equal(0, await databases.Hub.ReadAsync(session => ProjectView.ContributorsAsync(session, 2, Stop), Stop));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Agreement_is_the_mean_over_items_that_have_one_and_says_over_how_many(Engine engine)
    {
        await using var databases = await Databases.OnAsync(engine, cluster, Stop);
        var (first, second, none) = (Make.Item(1), Make.Item(2), Make.Item(3));
        (first.Agreement, second.Agreement) = (1, 0.5);
        await databases.WriteAsync<ItemRow>(Stop, first, second, none);

        var agreement = await databases.Hub.ReadAsync(session => ProjectView.AgreementAsync(session, 1, Stop), Stop);
        var unknown = await databases.Hub.ReadAsync(session => ProjectView.AgreementAsync(session, 2, Stop), Stop);

        Assert.Equal((2, 0.75), (agreement.Items, agreement.Mean));
        Assert.Equal((0, null), (unknown.Items, unknown.Mean));
    }
}
