using System.Globalization;

namespace LabelHub.Host.Web.Parts;

/// <summary>Numbers and times as people read them.</summary>
internal static class Words
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly TimeSpan Dated = TimeSpan.FromDays(60);

    public static string Count(long number) => number.ToString("N0", English);

    /// <summary>A count that was not taken further than a bound.</summary>
    public static string Count(long number, long bound) => number > bound ? $"more than {Count(bound)}" : Count(number);

    /// <summary>"1 finding", "2 findings".</summary>
    public static string Of(long number, string one, string? many = null) => $"{Count(number)} {(number == 1 ? one : many ?? one + "s")}";

    public static string Share(double? share) => share is { } value ? value.ToString("0 %", English).Replace(" %", "\u00a0%", StringComparison.Ordinal) : "–";

    public static string Share(long part, long whole) => whole <= 0 ? "–" : Share((double)part / whole);

    public static string Decimal(double number) => number.ToString("0.##", English);

    public static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", English);

    /// <summary>How long ago, while that says more than the date does.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at).Duration() >= Dated ? at.UtcDateTime.ToString("d MMM yyyy", English)
        : now - at is var past && past >= TimeSpan.Zero
        ? past < TimeSpan.FromSeconds(10) ? "just now" : $"{Span(past)} ago"
        : $"in {Span(at - now)}";

    private static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => $"{span.TotalSeconds:0} s",
        { TotalMinutes: < 60 } => $"{Math.Floor(span.TotalMinutes):0} min",
        { TotalHours: < 48 } => $"{Math.Floor(span.TotalHours):0} h",
        _ => $"{Math.Floor(span.TotalDays):0} days",
    };
}
