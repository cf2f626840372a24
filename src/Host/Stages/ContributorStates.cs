using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>A contributor as incentives see them: a function of settled standings alone, so that a fit of today changes nothing of what was earned.</summary>
internal static class ContributorStates
{
    private const int RecentLimit = 500;

    /// <param name="facts">Who it is.</param>
    /// <param name="standings">Every standing that counts, in the order in which they settled.</param>
    public static ContributorState Of(ContributorFacts facts, IReadOnlyList<Standing> standings) => new()
    {
        Contributor = new Contributor { Id = facts.Contributor.Id, Name = facts.Contributor.Name },
        ProjectId = facts.Project.Id,
        Days = [.. standings.GroupBy(s => (s.Row.Day, s.Row.Field)).OrderBy(d => d.Key).Select(d => new DayCount
        {
            Day = DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(d.Key.Day)),
            Field = d.Key.Field,
            Judged = d.Count(s => s.Row.Agrees is not null),
            Agreed = d.Count(s => s.Row.Agrees == true),
        })],
        Recent = [.. standings.Reverse().Take(RecentLimit).Select(s => s.Judgement)],
        Skills = standings.Where(s => s.Row.Agrees is not null).GroupBy(s => s.Row.Field, StringComparer.Ordinal)
            .ToDictionary(own => own.Key, own => Wilson.Skill(own.Count(), own.Count(s => s.Row.Agrees == true)), StringComparer.Ordinal),
    };
}
