namespace LabelHub.Host.Web.Actions;

/// <summary>What a person may see and do about schedules.</summary>
internal interface IScheduleActions
{
    Task<IReadOnlyList<Schedule>> ListAsync(CancellationToken stop);

    Task<ActionOutcome> PauseAsync(string name, CancellationToken stop);

    Task<ActionOutcome> ResumeAsync(string name, CancellationToken stop);

    /// <summary>Runs it once, now.</summary>
    Task<ActionOutcome> TriggerAsync(string name, CancellationToken stop);
}
