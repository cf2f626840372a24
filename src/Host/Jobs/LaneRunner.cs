using LabelHub.Host.Log;

namespace LabelHub.Host.Jobs;

/// <summary>Runs a lane until the host stops: step while there is work, else wait for news, with a periodic look as the backstop.</summary>
internal sealed partial class LaneRunner(TimeProvider clock, ILogger<LaneRunner> logger)
{
    private static readonly TimeSpan Backstop = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(2);

    public async Task RunAsync(string name, Func<CancellationToken, Task<int>> step, Pulse news, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var next = news.Next;
            try
            {
                if (await step(stop) > 0) continue;
                await Task.WhenAny(next, Task.Delay(Backstop, clock, stop));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The database may be away, or a row may be broken: the lane goes on, and the log tells.
                Log.Faulted(logger, name, fault);
                await Task.WhenAny(Task.Delay(AfterFault, clock, stop));
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5001, LogLevel.Error, "Lane '{Lane}' met a fault and goes on in 2 s")]
        public static partial void Faulted(ILogger logger, string lane, Exception fault);
    }
}
