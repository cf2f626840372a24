namespace LabelHub.Plugin.Consensus.Quality;

/// <summary>
/// The share of right labels, from some that were checked: by gold, by a second label or by a decision. Labels are sorted by confidence
/// into strata; each stratum's share of right ones is drawn from its posterior, and weighs as the stratum does among all labels. So it
/// does not matter that the doubtful ones were checked more.
/// </summary>
public static class StratifiedQuality
{
    private const int Strata = 5;
    private const int Draws = 2000;
    private const int LeastChecked = 10;

    /// <param name="confidences">Of all labels.</param>
    /// <param name="right">Whether each label is right, where it was checked.</param>
    public static Estimate Of(IReadOnlyList<double> confidences, IReadOnlyList<bool?> right)
    {
        var found = right.Count(outcome => outcome is not null);
        if (found == 0) return Estimate.NotKnown;
        var strata = Sort(confidences, right, found);
        // All strata together begin with half an answer right and half a one wrong (Jeffreys' prior), however many they are.
        var pseudo = 0.5 / strata.Count;
        var draw = new Random(found);
        var drawn = new double[Draws];
        for (var at = 0; at < Draws; at++) drawn[at] = strata.Sum(stratum => stratum.Weight * Beta(draw, stratum.Right + pseudo, stratum.Checked - stratum.Right + pseudo));
        Array.Sort(drawn);
        var accuracy = strata.Sum(stratum => stratum.Weight * (stratum.Right + pseudo) / (stratum.Checked + (2 * pseudo)));
        return new(accuracy, drawn[(int)(0.025 * Draws)], drawn[(int)(0.975 * Draws)], found);
    }

    /// <summary>As many strata as the checked labels can carry, each with an equal number of them.</summary>
    private static List<(double Weight, int Right, int Checked)> Sort(IReadOnlyList<double> confidences, IReadOnlyList<bool?> right, int found)
    {
        var order = Enumerable.Range(0, confidences.Count).OrderBy(at => confidences[at]).ToArray();
        var number = Math.Clamp(found / LeastChecked, 1, Strata);
        var (strata, size, hits, checks) = (new List<(double, int, int)>(), 0, 0, 0);
        foreach (var at in order)
        {
            size++;
            if (right[at] is not { } outcome) continue;
            checks++;
            if (outcome) hits++;
            if (checks < found * (strata.Count + 1) / number - strata.Sum(stratum => stratum.Item3) || strata.Count == number - 1) continue;
            strata.Add(((double)size / order.Length, hits, checks));
            (size, hits, checks) = (0, 0, 0);
        }

        if (checks > 0 || strata.Count == 0) strata.Add(((double)size / order.Length, hits, checks));
        else if (size > 0) strata[^1] = (strata[^1].Item1 + ((double)size / order.Length), strata[^1].Item2, strata[^1].Item3);
        return strata;
    }

    private static double Beta(Random draw, double a, double b)
    {
        var (one, other) = (Gamma(draw, a), Gamma(draw, b));
        return one / (one + other);
    }

    /// <summary>Marsaglia and Tsang (2000); a shape below 1 is one above it, drawn down.</summary>
    private static double Gamma(Random draw, double shape)
    {
        if (shape < 1) return Gamma(draw, shape + 1) * Math.Pow(draw.NextDouble(), 1 / shape);
        var d = shape - (1.0 / 3);
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - draw.NextDouble())) * Math.Cos(2 * Math.PI * draw.NextDouble());
            var v = Math.Pow(1 + (normal / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - draw.NextDouble()) < (normal * normal / 2) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }
}
