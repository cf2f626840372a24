namespace LabelHub.Host.Pipeline.Questions;

/// <summary>Lets a few through at once and so many a second from then on, on the clock that is given.</summary>
internal sealed class Pace(int perSecond, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _left = perSecond;
    private long _at = clock.GetTimestamp();

    /// <summary>Takes a turn, if there is one now.</summary>
    public bool TryTake()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            _left = Math.Min(perSecond, _left + (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
            _at = now;
            if (_left < 1) return false;
            _left--;
            return true;
        }
    }

    /// <summary>Gives a turn back that was not used.</summary>
    public void Return()
    {
        lock (_gate) _left++;
    }
}
