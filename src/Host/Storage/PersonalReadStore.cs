using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Who read figures about people.</summary>
internal static class PersonalReadStore
{
    public static Task AddAsync(Session session, long position, DateTimeOffset at, PeopleEvent.Read body, CancellationToken stop) => session.UpsertAsync(
        [new PersonalReadRow { Position = position, ProjectId = body.Project, ContributorId = body.Contributor, Who = body.Who, What = body.What, At = at.ToMicros() }], stop);

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<PersonalReadRow>> NewestAsync(Session session, long project, int limit, CancellationToken stop) => session.QueryAsync<PersonalReadRow>(
        "SELECT * FROM derived_personal_read WHERE project_id = @project ORDER BY position DESC LIMIT @limit", new { project, limit }, stop);
}
