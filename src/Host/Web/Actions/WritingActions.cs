using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class WritingActions(WritingSwitch writing) : IWritingActions
{
    public async Task<ActionOutcome> SetAsync(bool stopped, string why, string by, CancellationToken stop)
    {
        await writing.SetAsync(stopped, why, by, stop);
        return ActionOutcome.Done;
    }

    public async Task<ActionOutcome> GoOnAsync(long project, string kind, string by, CancellationToken stop) =>
        await writing.GoOnAsync(new() { Project = project, Kind = kind, By = by }, stop) ? ActionOutcome.Done : ActionOutcome.Refused($"There is no project '{project}'.");
}
