using System.Text;
using LabelHub.Host.Log;
using Quartz;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Jobs;

/// <summary>Time enters by event: once an hour the log says so, so that replays see time pass as it did.</summary>
[DisallowConcurrentExecution]
internal sealed class TickJob(EventLog log, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var hour = clock.GetUtcNow().ToString("yyyy-MM-ddTHH", System.Globalization.CultureInfo.InvariantCulture);
        await log.AppendAsync(
            new NewEvent
            {
                Connection = House.Connection,
                Kind = EventKind.Tick,
                Identity = Encoding.ASCII.GetBytes("tick/" + hour),
                Body = HouseEvent.Body(new { hour }),
            },
            cancellationToken);
    }
}
