using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Accounts that are one person.</summary>
internal static class PersonStore
{
    public static Task<IReadOnlyList<PersonRow>> AllAsync(Session session, CancellationToken stop) => session.QueryAsync<PersonRow>("SELECT * FROM derived_person ORDER BY person_id, contributor_id", null, stop);

    public static async Task LinkAsync(Session session, UnionEvent.Linked body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        var named = body.Contributors.Distinct().ToArray();
        var before = await WithPersonsAsync(session, named, stop);
        // An account alone leaves the others, who stay one person without it.
        var apart = named.Length == 1 ? before.Except(named).ToArray() : [];
        await session.ExecuteAsync("DELETE FROM derived_person WHERE contributor_id IN @before", new { before }, stop);
        foreach (var accounts in new[] { named.Length == 1 ? apart : before }.Where(accounts => accounts.Length > 1))
        {
            await session.UpsertAsync([.. accounts.Select(account => new PersonRow { ContributorId = account, PersonId = accounts.Min() })], stop);
        }

        await WorkStore.MarkAsync(
            session, WorkKind.Item, lanes,
            await UnionStore.WithPeersAsync(session, await session.QueryAsync<long>("SELECT DISTINCT item_id FROM derived_annotation WHERE contributor_id IN @before AND NOT ended", new { before }, stop), stop),
            Cause.Tool, stop);
    }

    private static async Task<long[]> WithPersonsAsync(Session session, long[] named, CancellationToken stop) =>
    [
        .. named.Union(await session.QueryAsync<long>(
            "SELECT o.contributor_id FROM derived_person p JOIN derived_person o ON o.person_id = p.person_id WHERE p.contributor_id IN @named", new { named }, stop)),
    ];
}
