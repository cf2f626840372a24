using System.Globalization;

namespace LabelHub.FakeLabelStudio.State;

/// <summary>Microsecond timestamps; no two saves share one, even while the clock underneath stands still.</summary>
internal sealed class StudioClock(TimeProvider clock)
{
    private long _last;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Called under the store's gate.</summary>
    public DateTimeOffset NextStamp()
    {
        var now = Now.UtcTicks / TimeSpan.TicksPerMicrosecond;
        _last = Math.Max(now, _last + 1);
        return new DateTimeOffset(_last * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    public static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? at) => at is { } known ? Text(known) : null;
}
