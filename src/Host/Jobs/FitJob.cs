using LabelHub.Host.Pipeline;
using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Fits projects with much news; once an hour, or asked by hand, those with any.</summary>
[DisallowConcurrentExecution]
internal sealed class FitJob(ProjectStage stage) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var asked = context.Trigger.Key.Group != Schedules.Group;
        await stage.RunAsync(any: asked || context.FireTimeUtc.Minute < 5, cancellationToken);
    }
}
