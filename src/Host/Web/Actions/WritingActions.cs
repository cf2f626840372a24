using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class WritingActions(WritingSwitch writing, ProposalDesk proposals) : IWritingActions
{
    public async Task<ActionOutcome> SetAsync(bool stopped, string why, string by, CancellationToken stop)
    {
        await writing.SetAsync(stopped, why, by, stop);
        return ActionOutcome.Done;
    }

    public async Task<ActionOutcome> GoOnAsync(long project, string kind, string by, CancellationToken stop) =>
        await writing.GoOnAsync(new() { Project = project, Kind = kind, By = by }, stop) ? ActionOutcome.Done : ActionOutcome.Refused($"There is no project '{project}'.");

    public async Task<ActionOutcome> DecideAsync(string key, int generation, Verdict verdict, string by, CancellationToken stop)
    {
        var (found, refusal) = await proposals.DecideAsync(key, generation, verdict, by, stop);
        if (!found) return ActionOutcome.Refused($"There is no effect '{key}', time {generation}: what is no longer wanted leaves no trace.");
        return refusal is null ? ActionOutcome.Done : ActionOutcome.Refused(refusal);
    }
}
