using LabelHub.Host.People;
using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Has announced changes of people levels take effect when their date has come.</summary>
[DisallowConcurrentExecution]
internal sealed class PeopleJob(LevelDesk levels) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await levels.TakeEffectAsync(cancellationToken);
}
