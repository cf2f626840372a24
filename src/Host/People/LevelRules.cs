using System.Globalization;
using LabelHub.Host.Facts;

namespace LabelHub.Host.People;

/// <summary>What must be said before a project looks further at people. All that is missing is told at once.</summary>
internal static class LevelRules
{
    /// <param name="request">What was asked for.</param>
    /// <param name="current">The level in force.</param>
    /// <param name="announced">Whether a change waits for its date.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<string> Errors(LevelRequest request, string current, bool announced, DateTimeOffset now)
    {
        if (!PeopleLevel.All.Contains(request.Level)) return [$"level: '{request.Level}' is not known. Accepted are {string.Join(", ", PeopleLevel.All.Select(level => $"'{level}'"))}."];
        if (request.Level == current && !announced) return [$"level: '{current}' is in force already."];
        return PeopleLevel.IsAbove(request.Level, current) ? [.. Raising(request, now)] : [.. Missing("reason", request.Reason, "Say why, for the record.")];
    }

    private static List<string> Raising(LevelRequest request, DateTimeOffset now)
    {
        var errors = Missing("purpose", request.Purpose, "Say what the figures are wanted for.")
            .Concat(Missing("legalBasis", request.LegalBasis, "Name what allows it, such as an agreement with the works council or a contract."))
            .Concat(Missing("notice", request.Notice, "Write what people are told."))
            .ToList();
        if (request.NoticeAt is null) errors.Add("noticeAt: is missing. Say when people are told.");
        if (request.EffectiveAt is null) errors.Add("effectiveAt: is missing. Say from when on it holds.");
        if (request.EffectiveAt < request.NoticeAt) errors.Add($"effectiveAt: {Text(request.EffectiveAt)} is before people are told, {Text(request.NoticeAt)}. Choose a date after it.");
        // A date without a time is its first moment, so that today is still today.
        if (request.EffectiveAt < new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero)) errors.Add($"effectiveAt: {Text(request.EffectiveAt)} has passed. Nothing is looked at in hindsight; choose today or later.");
        return errors;
    }

    private static IEnumerable<string> Missing(string name, string? value, string advice) => string.IsNullOrWhiteSpace(value) ? [$"{name}: is missing. {advice}"] : [];

    private static string Text(DateTimeOffset? at) => $"'{at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC'";
}
