using LabelHub.Host.People.Cases;

namespace LabelHub.Host.Web.Actions;

internal sealed class CaseActions(CaseDesk cases) : ICaseActions
{
    public async Task<ActionOutcome> ObjectAsync(long contributor, string subject, string? text, CancellationToken stop) => new(await cases.ObjectAsync(contributor, subject, text, stop));

    public async Task<ActionOutcome> DecideAsync(long id, CaseVerdict verdict, string by, CancellationToken stop) => new(await cases.DecideAsync(id, verdict, by, stop));
}
