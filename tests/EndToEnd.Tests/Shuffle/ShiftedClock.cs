namespace LabelHub.EndToEnd.Tests.Shuffle;

/// <summary>The machine's clock, set to another time: a recording is received after it was made, whatever the day.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
