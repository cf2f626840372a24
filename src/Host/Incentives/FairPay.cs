namespace LabelHub.Host.Incentives;

/// <summary>
/// Estimates what an hour of work brings. A tool's clock runs on while nobody works, so an answer counts for no more than a multiple of what is usual: the
/// median of its item where enough people were timed on it, else that of the project. Medians, because a few idle hours move them little.
/// </summary>
internal static class FairPay
{
    /// <summary>How many times the usual an answer may take before the rest counts as idle.</summary>
    public const double IdleFrom = 3;

    /// <summary>How many timed answers make an item's own median.</summary>
    public const int ItemNeeds = 3;

    /// <param name="work">All answers of a project, settled or not: time is spent on each.</param>
    /// <param name="earned">What contributors earned in one unit, paid or not.</param>
    /// <param name="floor">What an hour should bring at least.</param>
    public static IReadOnlyList<PayEstimate> Of(IReadOnlyCollection<WorkTime> work, IReadOnlyDictionary<long, long> earned, long floor)
    {
        var timed = work.Where(answer => answer.Lead is not null).ToArray();
        // Without any time there is nothing to compare.
        if (timed.Length == 0) return [];
        var usual = Median(timed);
        var items = timed.GroupBy(answer => answer.Item).Where(item => item.Count() >= ItemNeeds).ToDictionary(item => item.Key, Median);
        return [.. work.GroupBy(answer => answer.Contributor).OrderBy(own => own.Key).Select(own => Estimate(own.Key, [.. own], answer => items.GetValueOrDefault(answer.Item, usual), usual, earned, floor))];
    }

    private static PayEstimate Estimate(long contributor, IReadOnlyCollection<WorkTime> own, Func<WorkTime, TimeSpan> median, TimeSpan usual, IReadOnlyDictionary<long, long> earned, long floor) => new()
    {
        Contributor = contributor,
        Answers = own.Count,
        Untimed = own.Count(answer => answer.Lead is null),
        Capped = own.Count(answer => answer.Lead > median(answer) * IdleFrom),
        Worked = own.Aggregate(TimeSpan.Zero, (sum, answer) => sum + Counted(answer.Lead ?? usual, median(answer) * IdleFrom)),
        Earned = earned.GetValueOrDefault(contributor),
        HourlyFloor = floor,
    };

    private static TimeSpan Counted(TimeSpan taken, TimeSpan most) => taken < most ? taken : most;

    private static TimeSpan Median(IEnumerable<WorkTime> timed)
    {
        var times = timed.Select(answer => answer.Lead!.Value).Order().ToArray();
        return times.Length % 2 == 1 ? times[times.Length / 2] : (times[(times.Length / 2) - 1] + times[times.Length / 2]) / 2;
    }
}
