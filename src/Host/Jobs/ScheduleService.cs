using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Starts the schedules with the host, and lets the host end when they cannot.</summary>
/// <remarks>
/// A scheduler gives back what it was about to fire before it ends, and asks its store again and again to take it.
/// Where the store is gone for good, that would keep the process for ever. What was not given back is found and
/// fired late by the next start, as after a crash.
/// </remarks>
internal sealed partial class ScheduleService(IServiceProvider services, TimeProvider clock, ILogger<ScheduleService> logger) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly QuartzHostedService _quartz = ActivatorUtilities.CreateInstance<QuartzHostedService>(services);

    public Task StartAsync(CancellationToken cancellationToken) => _quartz.StartAsync(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _quartz.StopAsync(cancellationToken).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            Log.LeftBehind(logger, Patience.TotalSeconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5201, LogLevel.Warning, "The schedules did not end within {Seconds} s: their store does not answer. What they were about to do is done after the next start")]
        public static partial void LeftBehind(ILogger logger, double seconds);
    }
}
