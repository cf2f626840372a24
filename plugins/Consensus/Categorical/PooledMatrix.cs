namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>The confusions of the crowd as a whole, and how often it is right.</summary>
internal sealed class PooledMatrix
{
    private const double Least = 1e-3;

    private readonly double[] _shares;
    private readonly int _classes;

    private PooledMatrix(double[] shares, int classes, double accuracy) => (_shares, _classes, Accuracy) = (shares, classes, accuracy);

    public double Accuracy { get; }

    /// <summary>How often state <paramref name="s"/> is called <paramref name="label"/>.</summary>
    public double this[int s, int label] => _shares[(s * _classes) + label];

    public static PooledMatrix Of(Expectation expected, LatentModel model)
    {
        var k = model.Classes;
        var pooled = new double[model.States * k];
        for (var worker = 0; worker < model.Workers; worker++)
        {
            for (var label = 0; label < k; label++)
            {
                var row = expected.Counts.AsSpan(model.Row(worker, label), model.States);
                for (var s = 0; s < row.Length; s++) pooled[(s * k) + label] += row[s];
            }
        }

        double right = 0, all = 0;
        for (var s = 0; s < model.States; s++) right += pooled[(s * k) + (s / model.Subtypes)];
        foreach (var count in pooled) all += count;
        for (var s = 0; s < model.States; s++) Normalise(pooled.AsSpan(s * k, k), s / model.Subtypes);
        return new(pooled, k, Bounded((right + 1) / (all + 2)));
    }

    /// <summary>How often a worker is right, shrunk to the crowd.</summary>
    public double AccuracyOf(Expectation expected, LatentModel model, int worker, double strength)
    {
        double right = 0, all = 0;
        for (var label = 0; label < model.Classes; label++)
        {
            var row = expected.Counts.AsSpan(model.Row(worker, label), model.States);
            foreach (var count in row.Slice(label * model.Subtypes, model.Subtypes)) right += count;
            foreach (var count in row) all += count;
        }

        return Bounded((right + (strength * Accuracy)) / (all + strength));
    }

    private static void Normalise(Span<double> row, int own)
    {
        var total = 2 - (1.0 / row.Length);
        foreach (var count in row) total += count;
        for (var label = 0; label < row.Length; label++) row[label] = (row[label] + (label == own ? 1 : 1.0 / row.Length)) / total;
        row[own] = Bounded(row[own]);
    }

    private static double Bounded(double share) => Math.Clamp(share, Least, 1 - Least);
}
