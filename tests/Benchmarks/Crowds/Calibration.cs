using System.Globalization;
using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Quality;

namespace LabelHub.Benchmarks.Crowds;

/// <summary>Whether what is called sure is right: without known labels, and with a fifth of them known, judged on the rest.</summary>
internal static class Calibration
{
    private const double Sure = 0.95;
    private const int Crowds = 500;

    public static void Run(IEnumerable<(CrowdSet Set, CrowdEstimate Auto)> sets)
    {
        var all = sets.ToList();
        Console.WriteLine("Calibration of auto without known labels:");
        Print(all.Select(one => (one.Set, one.Auto, Judged: one.Set.Judged.ToArray())));
        Console.WriteLine("Calibration of auto with a fifth of the truth known, on the other four fifths:");
        Print(all.Select(one =>
        {
            var known = one.Set.Truth.Select((truth, task) => task % 5 == 0 ? truth : AnswerFile.Unknown).ToArray();
            return (one.Set, Plugin.Consensus.Quality.Judged.Run(Methods.Find("auto")!, one.Set.Answers, known).Estimate, one.Set.Judged.Where(task => task % 5 != 0).ToArray());
        }));
        Intervals(all);
    }

    private static void Print(IEnumerable<(CrowdSet Set, CrowdEstimate Estimate, int[] Judged)> sets)
    {
        var (sure, right, bins) = (0, 0, new (int All, int Right, double Said)[10]);
        foreach (var (set, estimate, judged) in sets)
        {
            var (own, ownRight, brier) = (0, 0, 0.0);
            foreach (var task in judged)
            {
                var (confidence, hit) = (estimate.Confidence(task), estimate.Label(task) == set.Truth[task]);
                for (var k = 0; k < set.Answers.Labels.Count; k++) brier += Math.Pow(estimate.Posterior(task)[k] - (k == set.Truth[task] ? 1 : 0), 2) / judged.Length;
                ref var bin = ref bins[Math.Min(9, (int)(10 * confidence))];
                bin = (bin.All + 1, bin.Right + (hit ? 1 : 0), bin.Said + confidence);
                if (confidence < Sure) continue;
                own++;
                if (hit) ownRight++;
            }

            (sure, right) = (sure + own, right + ownRight);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {set.Name,-12} Brier {brier:0.000}; {own,6} of {judged.Length,6} called {Sure} or surer, {(own == 0 ? "-" : ((double)ownRight / own).ToString("0.000", CultureInfo.InvariantCulture))} of them right"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pooled       {sure} called, {(double)right / Math.Max(1, sure):0.000} right; said → right: {string.Join(", ", bins.Where(bin => bin.All > 0).Select(bin => string.Create(CultureInfo.InvariantCulture, $"{bin.Said / bin.All:0.00} → {(double)bin.Right / bin.All:0.00} ({bin.All})")))}"));
    }

    /// <summary>How often the interval of the quality holds the truth, each time from other fifty known labels.</summary>
    private static void Intervals(List<(CrowdSet Set, CrowdEstimate Auto)> sets)
    {
        foreach (var (set, auto) in sets)
        {
            var (judged, held, draw) = (set.Judged.ToArray(), 0, new Random(1));
            var confidences = judged.Select(auto.Confidence).ToArray();
            for (var crowd = 0; crowd < Crowds; crowd++)
            {
                var tasks = Enumerable.Range(0, judged.Length).Select(_ => draw.Next(judged.Length)).ToArray();
                var right = tasks.Select(at => auto.Label(judged[at]) == set.Truth[judged[at]]).ToArray();
                var known = new bool?[tasks.Length];
                foreach (var at in Enumerable.Range(0, tasks.Length).OrderBy(_ => draw.Next()).Take(50)) known[at] = right[at];
                var quality = StratifiedQuality.Of([.. tasks.Select(at => confidences[at])], known);
                var truth = right.Count(hit => hit) / (double)right.Length;
                if (quality.Low <= truth && truth <= quality.High) held++;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {set.Name,-12} the quality interval from 50 known labels holds the truth in {100.0 * held / Crowds:0.0} % of {Crowds} resampled crowds"));
        }
    }
}
