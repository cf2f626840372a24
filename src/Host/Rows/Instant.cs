namespace LabelHub.Host.Rows;

/// <summary>Times are stored as microseconds since 1970, UTC: one integer on both engines, as fine as the tools' own stamps.</summary>
internal static class Instant
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    public static long ToMicros(this DateTimeOffset time) => (time - Epoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset ToTime(this long micros) => Epoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    public static long ToMicros(this TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    public static long Micros(this TimeProvider clock) => clock.GetUtcNow().ToMicros();
}
