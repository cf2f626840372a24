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
            throw Passed();
        }
    }

    public void Applied() => onApplied?.Invoke();

    /// <summary>Fires when the limit passes.</summary>
    public CancellationTokenSource Token() => new(AtLeastZero(Left), waits);

    /// <summary>Waits, or gives the request up at the limit: a timer may fire a little early, so what is left then does not decide.</summary>
    public async Task WaitAsync(TimeSpan wanted)
    {
        var left = Left;
        await Task.Delay(wanted < left ? wanted : AtLeastZero(left), waits);
        if (wanted >= left)
        {
            throw Passed();
        }
    }

    private WorkLimitPassedException Passed() => new($"The request was not applied within {limit}, so it is given up.");

    private static TimeSpan AtLeastZero(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
