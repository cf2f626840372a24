using LabelHub.Host.Access;
using LabelHub.Host.People;

namespace LabelHub.Host.Web.Actions;

internal sealed class PeopleActions(LevelDesk levels, OwnDoor door) : IPeopleActions
{
    public Task<IReadOnlyList<string>?> ChangeLevelAsync(long project, LevelRequest request, string by, CancellationToken stop) => levels.ChangeAsync(project, request, by, stop);

    public async Task<OwnLink?> LinkAsync(long connection, string account, string by, CancellationToken stop) =>
        await door.FindAsync(connection, account, stop) is { } contributor ? await door.MakeLinkAsync(contributor, by, stop) : null;

    public async Task<ActionOutcome> ApproveAsync(long request, long connection, string account, string by, CancellationToken stop) =>
        await door.FindAsync(connection, account, stop) is { } contributor
            ? new(await door.ApproveAsync(request, contributor, by, stop))
            : ActionOutcome.Refused($"Nobody has labelled under the account '{account}' in this connection. Enter the number that the tool shows for the person.");

    public async Task<ActionOutcome> DeclineAsync(long request, CancellationToken stop) =>
        await door.DeclineAsync(request, stop) ? ActionOutcome.Done : ActionOutcome.Refused("This request was answered already.");
}
