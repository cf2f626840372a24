namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>A coefficient of some answers.</summary>
/// <param name="Metric">Which.</param>
/// <param name="About">Of what: all answers, a class, a pair of workers.</param>
/// <param name="Value">Null where it is undefined: no unit has two ratings.</param>
/// <param name="Low">The lower end of its 95 % interval, where there is one.</param>
/// <param name="High">The upper end.</param>
public sealed record Measured(string Metric, string About, double? Value, double? Low, double? High)
{
    public static Measured Of(string metric, string about, Interval interval) => new(metric, about, Defined(interval.Value), Defined(interval.Low), Defined(interval.High));

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;
}
