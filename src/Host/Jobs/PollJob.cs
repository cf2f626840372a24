using LabelHub.Host.Work;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Has every project looked at for what changed.</summary>
[DisallowConcurrentExecution]
internal sealed class PollJob(Hub hub, LaneSignals signals) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await hub.WriteAsync(session => ProjectStore.MarkLookAsync(session, WorkLane.Changes, null, cancellationToken), cancellationToken);
        signals.Looks.Beat();
    }
}
