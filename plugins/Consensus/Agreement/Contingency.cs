namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>Two raters' answers to the units both rated: rows are the first one's.</summary>
public sealed class Contingency
{
    private readonly double[,] _counts;

    public Contingency(double[,] counts)
    {
        _counts = counts;
        foreach (var count in counts) Units += count;
    }

    public double Units { get; }

    public double Percent(double[,] weights)
    {
        var sum = 0.0;
        for (var a = 0; a < Size; a++)
        {
            for (var b = 0; b < Size; b++) sum += weights[a, b] * _counts[a, b];
        }

        return Units == 0 ? double.NaN : sum / Units;
    }

    /// <summary>Cohen (1960, weighted 1968): chance is for each to answer by their own shares.</summary>
    public double Cohen(double[,] weights)
    {
        var (rows, columns) = Margins();
        var chance = 0.0;
        for (var a = 0; a < Size; a++)
        {
            for (var b = 0; b < Size; b++) chance += weights[a, b] * rows[a] * columns[b];
        }

        return Coefficients.Corrected(Percent(weights), chance);
    }

    /// <summary>Scott (1955): chance is for both to answer by their common shares.</summary>
    public double Scott(double[,] weights)
    {
        var (rows, columns) = Margins();
        return Coefficients.Corrected(Percent(weights), Coefficients.Meeting(weights, [.. rows.Zip(columns, (row, column) => (row + column) / 2)]));
    }

    /// <summary>The large-sample standard error of Cohen's kappa (Fleiss, Cohen and Everitt 1969).</summary>
    public double CohenError(double[,] weights)
    {
        var (rows, columns) = Margins();
        var (kappa, observed, chance) = (Cohen(weights), Percent(weights), 0.0);
        var (byRow, byColumn) = (new double[Size], new double[Size]);
        for (var a = 0; a < Size; a++)
        {
            for (var b = 0; b < Size; b++)
            {
                byRow[a] += weights[a, b] * columns[b];
                byColumn[b] += weights[a, b] * rows[a];
                chance += weights[a, b] * rows[a] * columns[b];
            }
        }

        var sum = 0.0;
        for (var a = 0; a < Size; a++)
        {
            for (var b = 0; b < Size; b++) sum += _counts[a, b] / Units * Math.Pow(weights[a, b] - ((byRow[a] + byColumn[b]) * (1 - kappa)), 2);
        }

        return Math.Sqrt((sum - Math.Pow(kappa - (chance * (1 - kappa)), 2)) / Units) / (1 - chance) is var error && observed >= 0 ? error : double.NaN;
    }

    /// <summary>Each unit both rated, as ratings of two.</summary>
    public Ratings AsRatings(IReadOnlyList<string> categories) => Ratings.Of(Pairs(), categories);

    private int Size => _counts.GetLength(0);

    private IEnumerable<double[]> Pairs()
    {
        for (var a = 0; a < Size; a++)
        {
            for (var b = 0; b < Size; b++)
            {
                for (var n = 0; n < _counts[a, b]; n++)
                {
                    var row = new double[Size];
                    row[a]++;
                    row[b]++;
                    yield return row;
                }
            }
        }
    }

    private (double[] Rows, double[] Columns) Margins()
    {
        var (rows, columns) = (new double[Size], new double[Size]);
        for (var a = 0; a < Size; a++)
        {
            for (var b = 0; b < Size; b++)
            {
                rows[a] += _counts[a, b] / Units;
                columns[b] += _counts[a, b] / Units;
            }
        }

        return (rows, columns);
    }
}
