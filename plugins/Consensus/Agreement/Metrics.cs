using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>The coefficients by name.</summary>
public static class Metrics
{
    private const int MostPairs = 2000;
    private const long MostRatings = 1_000_000;

    public static IReadOnlyList<string> Names { get; } = ["percent", "cohen", "scott", "fleiss", "krippendorff", "gwet", "conger"];

    public static IReadOnlyList<string> Levels { get; } = ["nominal", "ordinal", "interval", "ratio"];

    /// <summary>Whether there is not too much for a coefficient.</summary>
    public static bool Fits(string metric, AnswerTable answers) => metric != "conger" || (long)answers.TaskCount * answers.WorkerCount <= MostRatings;

    /// <summary>A coefficient of all answers, and by class or pair if that is asked for.</summary>
    public static IEnumerable<Measured> Measure(AnswerTable answers, string metric, string level, string? by)
    {
        var ratings = Ratings.Of(answers);
        if (metric is "cohen" or "scott")
        {
            var pairs = Pairs(answers, metric, level).ToArray();
            var all = pairs.Sum(pair => pair.Units);
            yield return new(metric, "mean of pairs", all == 0 ? null : pairs.Where(pair => pair.Value is not null).Sum(pair => pair.Units * pair.Value!.Value) / all, null, null);
            foreach (var pair in by == "pair" ? pairs : []) yield return new(metric, pair.About, pair.Value, pair.Low, pair.High);
            yield break;
        }

        if (metric == "conger")
        {
            if (!Fits(metric, answers)) throw new InvalidDataException($"{answers.TaskCount:N0} tasks and {answers.WorkerCount:N0} workers are too many for Conger's kappa, which looks at each worker for each task. Take fleiss or gwet.");
            var (table, weights) = (RaterTable.Of(answers), Weigh(ratings.Categories, level));
            yield return Measured.Of(metric, "all answers", Interval.Of(table, all => Coefficients.Conger(all, weights)), StandardError.Conger(table, weights));
            yield break;
        }

        yield return Measured.Of(metric, "all answers", Interval.Of(ratings, Coefficient(metric, level)), Error(metric, level, ratings));
        if (by == "class")
        {
            for (var k = 0; k < ratings.Categories.Count; k++) yield return Measured.Of(metric, ratings.Categories[k], Interval.Of(Against(ratings, k), Coefficient(metric, "nominal")));
        }
        else if (by == "pair")
        {
            foreach (var (one, other, table) in Tables(answers))
                yield return Measured.Of(metric, $"{answers.Workers.Text(one)} - {answers.Workers.Text(other)}", Interval.Of(table.AsRatings(ratings.Categories), Coefficient(metric, level)));
        }
    }

    private static Func<Ratings, double> Coefficient(string metric, string level) => metric switch
    {
        "percent" => all => Coefficients.Percent(all, Weigh(all.Categories, level)),
        "fleiss" => all => Coefficients.Fleiss(all, Weigh(all.Categories, level)),
        "gwet" => all => Coefficients.Gwet(all, Weigh(all.Categories, level)),
        _ => level switch
        {
            "ordinal" => Krippendorff.Ordinal,
            "interval" => Krippendorff.Interval,
            "ratio" => Krippendorff.Ratio,
            _ => Krippendorff.Nominal,
        },
    };

    private static double Error(string metric, string level, Ratings ratings) => (metric, level) switch
    {
        ("fleiss", _) => StandardError.Fleiss(ratings, Weigh(ratings.Categories, level)),
        ("gwet", _) => StandardError.Gwet(ratings, Weigh(ratings.Categories, level)),
        // Only here are alpha's distances the weights turned round.
        ("krippendorff", "nominal" or "interval") => StandardError.Krippendorff(ratings, Weigh(ratings.Categories, level)),
        _ => double.NaN,
    };

    private static double[,] Weigh(IReadOnlyList<string> categories, string level) => level switch
    {
        "ordinal" => Weights.Ordinal(categories.Count),
        "interval" or "ratio" => Weights.Quadratic(Weights.Values(categories)),
        _ => Weights.Identity(categories.Count),
    };

    /// <summary>One class against all others.</summary>
    private static Ratings Against(Ratings ratings, int k) =>
        Ratings.Of(Enumerable.Range(0, ratings.Units).Select(unit => (double[])[ratings[unit][k], ratings.Total(unit) - ratings[unit][k]]), [ratings.Categories[k], "other"]);

    private static IEnumerable<(string About, double? Value, double? Low, double? High, double Units)> Pairs(AnswerTable answers, string metric, string level)
    {
        var weights = Weigh([.. Enumerable.Range(0, answers.Classes).Select(answers.Labels.Text)], level);
        foreach (var (one, other, table) in Tables(answers))
        {
            var value = metric == "cohen" ? table.Cohen(weights) : table.Scott(weights);
            var half = metric == "cohen" ? 1.96 * table.CohenError(weights) : double.NaN;
            yield return ($"{answers.Workers.Text(one)} - {answers.Workers.Text(other)}", value, double.IsNaN(half) ? null : value - half, double.IsNaN(half) ? null : value + half, table.Units);
        }
    }

    /// <summary>The pairs of workers who answered some task both; of very many, those met first.</summary>
    private static IEnumerable<(int One, int Other, Contingency Table)> Tables(AnswerTable answers)
    {
        var met = new Dictionary<(int One, int Other), double[,]>();
        for (var task = 0; task < answers.TaskCount; task++)
        {
            var (workers, labels) = (answers.WorkersOf(task).ToArray(), answers.LabelsOf(task).ToArray());
            Array.Sort(workers, labels);
            for (var a = 0; a < workers.Length; a++)
            {
                for (var b = a + 1; b < workers.Length; b++)
                {
                    if (workers[a] == workers[b]) continue;
                    if (!met.TryGetValue((workers[a], workers[b]), out var counts))
                    {
                        if (met.Count == MostPairs) continue;
                        met[(workers[a], workers[b])] = counts = new double[answers.Classes, answers.Classes];
                    }

                    counts[labels[a], labels[b]]++;
                }
            }
        }

        return met.OrderBy(pair => pair.Key).Select(pair => (pair.Key.One, pair.Key.Other, new Contingency(pair.Value)));
    }
}
