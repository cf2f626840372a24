namespace LabelHub.FakeLabelStudio.State;

/// <summary>
/// The time a request has to be applied. After it the request is given up, so a client that has waited
/// this long may look and trust what it sees.
/// </summary>
internal sealed class WorkLimit(TimeProvider waits, TimeSpan limit, Action? onApplied = null)
{
    private readonly long _arrived = waits.GetTimestamp();

    public static WorkLimit None => new(TimeProvider.System, TimeSpan.MaxValue);

    public TimeSpan Left => limit - waits.GetElapsedTime(_arrived);

    public void ThrowIfPassed()
    {
        if (Left <= TimeSpan.Zero)
        {
            throw new WorkLimitPassedException($"The request was not applied within {limit}, so it is given up.");
        }
    }

    public void Applied() => onApplied?.Invoke();

    /// <summary>Fires when the limit passes.</summary>
    public CancellationTokenSource Token() => new(Left > TimeSpan.Zero ? Left : TimeSpan.Zero, waits);

    public Task WaitAsync(TimeSpan wanted) => Task.Delay(wanted < Left ? wanted : Max(Left), waits);

    private static TimeSpan Max(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
