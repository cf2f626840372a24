using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Web.Actions;

internal sealed class GuidelineActions(GuidelineDesk desk, RecordDesk records) : IGuidelineActions
{
    public async Task<ActionOutcome> SaveAsync(long project, GuidelineSheet sheet, string template, CancellationToken stop) =>
        await desk.SaveAsync(project, sheet, template, stop) ? ActionOutcome.Done : ActionOutcome.Refused($"There is no project '{project}'.");

    public async Task<ActionOutcome> PublishAsync(long project, PublishOrder order, string by, CancellationToken stop)
    {
        var published = await desk.PublishAsync(project, order, by, stop);
        return new(published.IsUnchanged ? $"Nothing has changed since version {published.Version}." : published.Refusal);
    }

    public async Task<ActionOutcome> ReplaceAsync(long project, string hash, string by, CancellationToken stop) => new(await desk.ReplaceAsync(project, hash, by, stop));

    public async Task<ActionOutcome> AdoptAsync(long project, string hash, CancellationToken stop) => new(await desk.AdoptAsync(project, hash, stop));

    public async Task<ActionOutcome> WithdrawAsync(long project, string by, CancellationToken stop) => new(await desk.WithdrawAsync(project, by, stop));

    public async Task<ActionOutcome> KeepRecordAsync(long project, RecordEntry entry, string by, CancellationToken stop) => new((await records.KeepAsync(project, entry, by, stop)).Refusal);

    public async Task<ActionOutcome> WithdrawRecordAsync(long project, long number, string by, CancellationToken stop) => new(await records.WithdrawAsync(project, number, by, stop));

    public Task SeeAsync(long project, string version, string person, CancellationToken stop) => desk.SeeAsync(project, version, person, stop);
}
