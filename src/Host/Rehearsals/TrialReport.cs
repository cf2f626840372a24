using LabelHub.Testing.Rehearsals;

namespace LabelHub.Host.Rehearsals;

/// <summary>Outcomes by item and contributor, without a plugin and with it.</summary>
internal sealed record TrialReport
{
    public required string Plugin { get; init; }

    public required IReadOnlyList<TrialSubject> Subjects { get; init; }

    /// <summary>Why events could not be read.</summary>
    public required IReadOnlyList<string> Unreadable { get; init; }

    public static TrialReport Of(string plugin, RehearsalReport without, RehearsalReport with)
    {
        var (before, after) = (Outcomes(without), Outcomes(with));
        return new()
        {
            Plugin = plugin,
            Subjects = [.. after.Keys.Union(before.Keys).Select(subject => new TrialSubject(subject, before.GetValueOrDefault(subject, []), after.GetValueOrDefault(subject, [])))],
            Unreadable = with.Unreadable,
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Outcomes(RehearsalReport report) =>
        report.Items.Select(item => (Subject: $"item {item.Item} of project {item.Project}", Lines: TrialWords.Of(item)))
            .Concat(report.Contributors.Select(who => (Subject: $"contributor {who.Contributor} in project {who.Project}", Lines: TrialWords.Of(who))))
            .GroupBy(entry => entry.Subject, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.SelectMany(entry => entry.Lines)], StringComparer.Ordinal);
}
