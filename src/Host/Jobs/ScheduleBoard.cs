using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>The schedules as people see them: when they ran, when they run next, and the hands to stop or start them.</summary>
internal sealed class ScheduleBoard(IScheduler scheduler)
{
    public async Task<IReadOnlyList<Schedule>> ListAsync(CancellationToken stop)
    {
        var schedules = new List<Schedule>();
        foreach (var name in Schedules.Names)
        {
            var key = new TriggerKey(name, Schedules.Group);
            if (await scheduler.GetTrigger(key, stop) is not { } trigger) continue;
            schedules.Add(new()
            {
                Name = name,
                Description = trigger.Description ?? "",
                Last = trigger.PreviousFireTimeUtc,
                Next = trigger.NextFireTimeUtc,
                Paused = await scheduler.GetTriggerState(key, stop) == TriggerState.Paused,
            });
        }

        return schedules;
    }

    public Task PauseAsync(string name, CancellationToken stop) => scheduler.PauseTrigger(new TriggerKey(name, Schedules.Group), stop).AsTask();

    public Task ResumeAsync(string name, CancellationToken stop) => scheduler.ResumeTrigger(new TriggerKey(name, Schedules.Group), stop).AsTask();

    public Task TriggerAsync(string name, CancellationToken stop) => scheduler.TriggerJob(new JobKey(name, Schedules.Group), stop).AsTask();
}
