using LabelHub.Host.Work;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Has the living of every project counted.</summary>
[DisallowConcurrentExecution]
internal sealed class CensusJob(Hub hub, LaneSignals signals) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await hub.WriteAsync(session => ProjectStore.MarkLookAsync(session, WorkLane.Everything, null, cancellationToken), cancellationToken);
        signals.Looks.Beat();
    }
}
