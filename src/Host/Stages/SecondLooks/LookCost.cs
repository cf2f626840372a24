namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>What a second look at a share of single-label items would cost, and how much it would tell: whole labels, and hundredths of a percentage point.</summary>
internal sealed record LookCost
{
    /// <summary>One in five: what is often seen between two people, and what the promise is made for.</summary>
    public const double Usual = 0.2;

    /// <summary>No rate is harder to tell.</summary>
    public const double Worst = 0.5;

    private const int PerTurn = 10_000;

    /// <summary>How many labels are asked for, by project in the order given.</summary>
    public required IReadOnlyList<long> ByProject { get; init; }

    public long Labels => ByProject.Sum();

    /// <summary>Half the width of the 95 % interval where one in five differ.</summary>
    public required int HalfWidthUsual { get; init; }

    /// <summary>The same where half of them do.</summary>
    public required int HalfWidthWorst { get; init; }

    /// <param name="sizes">How many single-label items each project has.</param>
    /// <param name="percent">The share to look at.</param>
    public static LookCost Of(IReadOnlyList<long> sizes, int percent)
    {
        var labels = Allocation.Of(sizes, percent);
        return new() { ByProject = labels, HalfWidthUsual = HalfWidth(sizes, labels, Usual), HalfWidthWorst = HalfWidth(sizes, labels, Worst) };
    }

    /// <summary>Rounded up: no more is promised than holds.</summary>
    private static int HalfWidth(IReadOnlyList<long> sizes, IReadOnlyList<long> labels, double rate)
    {
        var strata = sizes.Zip(labels).Where(pair => pair.Second > 0).Select(pair => new Stratum { Size = pair.First, Looked = pair.Second, Found = 0 }).ToArray();
        if (strata.Length == 0) return 0;
        var (low, high) = Wilson.Interval(rate, StratifiedShare.Draws(strata, strata.Sum(stratum => stratum.Size)));
        return (int)Math.Ceiling((high - low) / 2 * PerTurn);
    }
}
