using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Who has read feedback since when.</summary>
internal static class FeedbackStore
{
    /// <summary>The projects whose feedback a contributor has read.</summary>
    public static async Task<IReadOnlySet<long>> SeenAsync(Session session, long contributor, CancellationToken stop) =>
        (await session.QueryAsync<long>("SELECT project_id FROM derived_feedback_seen WHERE contributor_id = @contributor", new { contributor }, stop)).ToHashSet();

    /// <summary>Keeps the first time, where the level allows to know it.</summary>
    public static async Task SeeAsync(Session session, long position, DateTimeOffset at, PeopleEvent.FeedbackSeen body, CancellationToken stop)
    {
        if (!PeopleLevel.AllowsOwnFigures(await PeopleLevelStore.OfAsync(session, body.Project, stop))) return;
        if ((await SeenAsync(session, body.Contributor, stop)).Contains(body.Project)) return;
        await session.UpsertAsync([new FeedbackSeenRow { ProjectId = body.Project, ContributorId = body.Contributor, At = at.ToMicros(), Position = position }], stop);
    }
}
