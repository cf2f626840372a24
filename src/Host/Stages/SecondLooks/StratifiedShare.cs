namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>
/// The share over all projects from samples of each: Σ W·x/n, where W is a project's part of the items (Cochran, Sampling Techniques, 1977, chapter 5). Its interval is
/// the score interval (Wilson 1927) at the number of simple draws that tell as much, 1 / Σ W²·(1 − n/N)/n: honest for few draws and near 0, where the usual one has no
/// width, and narrower the more of all items was looked at. Differences between projects could only narrow it further, so that it errs to the wide side.
/// </summary>
internal static class StratifiedShare
{
    /// <returns><see langword="null"/> where nothing supports a number: a project with items and nothing looked at, or no items at all.</returns>
    public static Share? Of(IReadOnlyCollection<Stratum> strata)
    {
        var counted = strata.Where(stratum => stratum.Size > 0).ToArray();
        if (counted.Length == 0 || counted.Any(stratum => stratum.Looked == 0)) return null;
        double size = counted.Sum(stratum => stratum.Size);
        var estimate = counted.Sum(stratum => stratum.Size / size * stratum.Found / stratum.Looked);
        var (low, high) = Wilson.Interval(Math.Clamp(estimate, 0, 1), Draws(counted, size));
        return new() { Estimate = estimate, Low = low, High = high };
    }

    /// <summary>How many simple draws from endlessly many items would tell as much; without end when all were looked at.</summary>
    public static double Draws(IReadOnlyCollection<Stratum> strata, double size) =>
        1 / strata.Sum(stratum => stratum.Size / size * (stratum.Size / size) * stratum.Rest / stratum.Looked);
}
