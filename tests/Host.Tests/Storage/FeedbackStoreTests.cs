using LabelHub.Host.Facts;
using LabelHub.Host.People;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Storage;

/// <summary>Whether people mend their own mistakes is counted until they first read feedback, and since, on both engines.</summary>
public sealed class FeedbackStoreTests(Engines engines)
{
    private const long Project = 10;
    private const int Day = 100;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Mistakes_up_to_the_day_of_the_first_reading_are_counted_apart_from_later_ones(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Coaching, (Day - 1, false), (Day, true), (Day + 1, true), (Day + 2, true), (Day + 2, null));
        await SeeAsync(store, 7, Noon(Day));
        await SeeAsync(store, 8, Noon(Day + 5));

        var counted = SelfCorrection.Of(await store.ReadAsync(session => PeopleView.OwnMendsAsync(session, 1, Stop)));
        Assert.Equal((2, 1, 2, 2), (counted!.Before!.Mistakes, counted.Before.Mended, counted.Since!.Mistakes, counted.Since.Mended));
        Assert.Equal(2, (await store.ReadAsync(session => PeopleView.MendsAsync(session, Project, Stop))).Count);
    }

    [Theory, EveryEngine]
    public async Task Who_never_read_feedback_has_one_share_and_who_made_no_mistake_none(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Coaching, (Day, true), (Day, false));

        var counted = SelfCorrection.Of(await store.ReadAsync(session => PeopleView.OwnMendsAsync(session, 1, Stop)));
        Assert.Equal((2, 1), (counted!.Before!.Mistakes, counted.Before.Mended));
        Assert.Null(counted.Since);
        Assert.Null(SelfCorrection.Of(await store.ReadAsync(session => PeopleView.OwnMendsAsync(session, 2, Stop))));
    }

    [Theory, EveryEngine]
    public async Task At_level_items_it_is_not_known_who_read_what(Engine engine)
    {
        await using var store = await OpenAsync(engine, PeopleLevel.Items);
        await SeeAsync(store, 7, Noon(Day));

        Assert.Empty(await store.ReadAsync(session => FeedbackStore.SeenAsync(session, 1, Stop)));
    }

    private async Task<Installation> OpenAsync(Engine engine, string level, params IReadOnlyList<(int Day, bool? Mended)> judged)
    {
        var store = await engines.OpenAsync(engine, Stop);
        await store.WriteAsync(async session =>
        {
            await session.UpsertAsync([new ConnectionRow { Id = 1, Name = "tool", Kind = "label-studio", PeopleLevel = level }], Stop);
            await session.UpsertAsync([new ProjectRow { Id = Project, Connection = 1, RemoteId = "P", Title = "Streets", PeopleLevel = level }], Stop);
            await session.UpsertAsync([.. judged.Select((own, item) => new JudgementRow { ItemId = item, Field = "f", ContributorId = 1, ProjectId = Project, Evidence = "Peers", Agrees = own.Mended, Mended = own.Mended, Day = own.Day })], Stop);
        });
        return store;
    }

    private static Task SeeAsync(Installation store, long position, DateTimeOffset at) =>
        store.WriteAsync(session => FeedbackStore.SeeAsync(session, position, at, new() { Project = Project, Contributor = 1 }, Stop));

    private static DateTimeOffset Noon(int day) => DateTimeOffset.UnixEpoch.AddDays(day).AddHours(12);
}
