using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.People;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Access;

/// <summary>What a lead does to open a contributor's own page to them, or to close it. Each is an event.</summary>
internal sealed class OwnDoor(Hub hub, Credentials credentials, HouseLog house, PublicAddress address, PeopleSettings settings, TimeProvider clock)
{
    public async Task<OwnLink?> MakeLinkAsync(long contributor, string by, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => PeopleView.FindAsync(session, contributor, stop), stop) is null) return null;
        var life = TimeSpan.FromDays(settings.LinkDays);
        var token = await credentials.MakeOwnLinkAsync(contributor, life, stop);
        await house.AppendAsync(EventKind.AccessGiven, new PeopleEvent.Access { Contributor = contributor, By = by }, null, stop);
        return new() { Url = new Uri(address.Root, "me/enter?token=" + token), ExpiresAt = clock.GetUtcNow() + life };
    }

    /// <summary>The person behind an account of a tool, by which a lead knows them.</summary>
    public async Task<long?> FindAsync(long connection, string account, CancellationToken stop) =>
        (await hub.ReadAsync(session => PeopleView.FindAsync(session, connection, account.Trim(), stop), stop))?.Id;

    /// <summary>Ends every session and link of a contributor.</summary>
    /// <returns>How many there were; <see langword="null"/> when there is no such contributor.</returns>
    public async Task<int?> EndAsync(long contributor, string by, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => PeopleView.FindAsync(session, contributor, stop), stop) is null) return null;
        var ended = await credentials.EndOwnAsync(contributor, stop);
        await house.AppendAsync(EventKind.AccessEnded, new PeopleEvent.Access { Contributor = contributor, By = by }, null, stop);
        return ended;
    }

    /// <returns>Why not; <see langword="null"/> when it is approved.</returns>
    public async Task<string?> ApproveAsync(long request, long contributor, string by, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => PeopleView.FindAsync(session, contributor, stop), stop) is null) return $"There is no contributor '{contributor}'.";
        if (!await hub.WriteAsync(session => AccessRequestStore.ApproveAsync(session, request, contributor, clock.Micros(), stop), stop)) return $"Request '{request}' was answered already, or waited for more than {OwnEntry.RequestLife.TotalHours:N0} hours.";
        await house.AppendAsync(EventKind.AccessGiven, new PeopleEvent.Access { Contributor = contributor, By = by }, null, stop);
        return null;
    }

    public Task<bool> DeclineAsync(long request, CancellationToken stop) => hub.WriteAsync(session => AccessRequestStore.DeclineAsync(session, request, stop), stop);
}
