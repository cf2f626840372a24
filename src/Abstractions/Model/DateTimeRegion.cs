using System.Globalization;
using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Model;

/// <summary>A date, a time or both that a contributor entered.</summary>
public sealed record DateTimeRegion : Region
{
    private static readonly string[] Iso = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>What was entered, in the format of its field.</summary>
    public string Text { get; init; } = "";

    /// <summary>The date and time, where the text has a form of ISO 8601 without a time zone, such as <c>2026-01-31</c> or <c>2026-01-31T08:30</c>.</summary>
    /// <value><see langword="null"/> for other forms.</value>
    [JsonIgnore]
    public DateTime? Value =>
        DateTime.TryParseExact(Text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
}
