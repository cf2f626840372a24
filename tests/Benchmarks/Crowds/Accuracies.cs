using System.Diagnostics;
using System.Globalization;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Benchmarks.Crowds;

/// <summary>How accurate each method is on each set and how long it takes, beside the peers.</summary>
internal sealed class Accuracies
{
    private readonly List<(CrowdSet Set, Dictionary<string, double> Accuracy, CrowdEstimate Auto)> _rows = [];

    public IEnumerable<(CrowdSet Set, CrowdEstimate Auto)> Auto => _rows.Select(row => (row.Set, row.Auto));

    public void Run(IEnumerable<CrowdSet> sets)
    {
        Console.WriteLine("Accuracy in percent, the peer's in brackets, milliseconds:");
        Line("set", Methods.All.Select(method => method.Name));
        foreach (var set in sets) Line(set.Name, Measure(set));
        Line("mean", Methods.All.Select(method => Percent(Mean(_rows, method.Name))));
        Line("without fact", Methods.All.Select(method => Percent(Mean(_rows.Where(row => row.Set.Name != "fact"), method.Name))));
        foreach (var (set, accuracy, auto) in _rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name,-12} auto - majority {100 * (accuracy["auto"] - accuracy["majority"]),6:+0.00;-0.00} points. {auto.Reason}"));
        LeaveOneOut();
    }

    private List<string> Measure(CrowdSet set)
    {
        var (accuracy, cells) = (new Dictionary<string, double>(StringComparer.Ordinal), new List<string>());
        CrowdEstimate? auto = null;
        foreach (var method in Methods.All)
        {
            method.Run(set.Answers);
            var began = Stopwatch.GetTimestamp();
            var estimate = method.Run(set.Answers);
            var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (method.Name == "auto") auto = estimate;
            accuracy[method.Name] = set.Accuracy(estimate.Label);
            var peer = Peers.Accuracy(set.Name, method.Name) is { } known ? $" ({Percent(known)})" : "";
            cells.Add(string.Create(CultureInfo.InvariantCulture, $"{Percent(accuracy[method.Name])}{peer} {time:0.0} ms"));
        }

        _rows.Add((set, accuracy, auto!));
        return cells;
    }

    /// <summary>Which method would one have chosen without this set, by the mean of the others, and how does it do on it?</summary>
    private void LeaveOneOut()
    {
        var judged = _rows.Where(row => row.Set.Name != "fact").ToList();
        if (judged.Count < 2) return;
        var (sum, chosen) = (0.0, new List<string>());
        foreach (var row in judged)
        {
            var others = judged.Where(other => other.Set != row.Set).ToList();
            var best = Methods.All.MaxBy(method => Mean(others, method.Name))!.Name;
            sum += row.Accuracy[best];
            chosen.Add(best);
        }

        Console.WriteLine($"Leave one set out (the method best on the others, judged on the one left): {Percent(sum / judged.Count)}; chosen {string.Join(", ", chosen.CountBy(name => name).Select(count => $"{count.Key} {count.Value}×"))}.");
    }

    private static void Line(string name, IEnumerable<string> cells) => Console.WriteLine($"{name,-14}{string.Concat(cells.Select(cell => $"{cell,-23}"))}".TrimEnd());

    private static double Mean(IEnumerable<(CrowdSet Set, Dictionary<string, double> Accuracy, CrowdEstimate Auto)> rows, string method) =>
        rows.Select(row => row.Accuracy[method]).DefaultIfEmpty().Average();

    private static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture);
}
