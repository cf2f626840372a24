using LabelHub.Host.Web.Actions;
using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>The schedules as people see them: when they ran, when they run next, and the hands to stop or start them.</summary>
internal sealed class ScheduleBoard(IScheduler scheduler) : IScheduleActions
{
    public async Task<IReadOnlyList<Schedule>> ListAsync(CancellationToken stop)
    {
        var schedules = new List<Schedule>();
        foreach (var name in Schedules.Names)
        {
            var key = Trigger(name);
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

    public Task<ActionOutcome> PauseAsync(string name, CancellationToken stop) => DoAsync(name, async () => await scheduler.PauseTrigger(Trigger(name), stop));

    public Task<ActionOutcome> ResumeAsync(string name, CancellationToken stop) => DoAsync(name, async () => await scheduler.ResumeTrigger(Trigger(name), stop));

    public Task<ActionOutcome> TriggerAsync(string name, CancellationToken stop) => DoAsync(name, async () => await scheduler.TriggerJob(new JobKey(name, Schedules.Group), stop));

    private static TriggerKey Trigger(string name) => new(name, Schedules.Group);

    private static async Task<ActionOutcome> DoAsync(string name, Func<Task> act)
    {
        if (!Schedules.Names.Contains(name)) return ActionOutcome.Refused($"There is no schedule '{name}'. There are {string.Join(", ", Schedules.Names)}.");
        await act();
        return ActionOutcome.Done;
    }
}
