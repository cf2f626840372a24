namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>A coefficient of some answers.</summary>
/// <param name="Metric">Which.</param>
/// <param name="About">Of what: all answers, a class, a pair of workers.</param>
/// <param name="Value">Null where it is undefined: no unit has two ratings.</param>
/// <param name="Low">The lower end of its 95 % interval, where there is one.</param>
/// <param name="High">The upper end.</param>
/// <param name="Error">Its published standard error, where it has one.</param>
public sealed record Measured(string Metric, string About, double? Value, double? Low, double? High, double? Error = null)
{
    public static Measured Of(string metric, string about, Interval interval, double error = double.NaN) =>
        new(metric, about, Defined(interval.Value), Defined(interval.Low), Defined(interval.High), Defined(error));

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;
}
