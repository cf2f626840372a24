using LabelHub.Host.Pipeline;
using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Fits projects with news.</summary>
[DisallowConcurrentExecution]
internal sealed class FitJob(ProjectStage stage) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await stage.RunAsync(cancellationToken);
}
