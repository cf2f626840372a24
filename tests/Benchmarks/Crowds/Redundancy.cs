using System.Globalization;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Redundancy;

namespace LabelHub.Benchmarks.Crowds;

/// <summary>What asking answer by answer saves: the curve over the bar, each point the mean of twenty orders.</summary>
internal static class Redundancy
{
    private const int Orders = 20;
    private static readonly string[] Replayed = ["bluebird", "dog", "tweet", "cf_amt"];
    private static readonly double[] Bars = [0.9, 0.99, 0.999, 0.9999, 0.99999];

    public static void Run(string folder, string methodName)
    {
        var method = Methods.Find(methodName)!;
        var saved = Bars.ToDictionary(bar => bar, _ => new List<(double Saved, double Lost, double Flips)>());
        foreach (var set in Replayed.Where(name => Directory.Exists(Path.Combine(folder, name))).Select(name => CrowdSet.Read(Path.Combine(folder, name))))
        {
            var full = method.Run(set.Answers);
            Console.WriteLine($"{set.Name}: all {Number((double)set.Answers.Count / set.Answers.Tasks.Count)} answers a task by {methodName}: {Percent(set.Accuracy(full.Label))}");
            foreach (var bar in Bars) saved[bar].Add(Point(set, method, bar, set.Accuracy(full.Label)));
        }

        foreach (var (bar, shares) in saved.Where(one => one.Value.Count > 0))
            Console.WriteLine($"at {bar}: {Percent(shares.Average(one => one.Saved))} % of the answers saved on average, {Percent(shares.Average(one => one.Lost))} points lost; at most {Percent(shares.Max(one => one.Lost))} points lost and {Percent(shares.Max(one => one.Flips))} % of items changed without an answer on one set");
    }

    private static (double Saved, double Lost, double Flips) Point(CrowdSet set, Method method, double bar, double full)
    {
        var rule = new StoppingRule { Final = bar, Again = 0.8, Most = int.MaxValue };
        double accuracy = 0, used = 0, flips = 0;
        for (var order = 0; order < Orders; order++)
        {
            var replay = new Replay(set.Answers, method, rule, order);
            var labels = replay.Run();
            accuracy += set.Accuracy(task => labels[task]) / Orders;
            used += (double)replay.Used / Orders;
            flips += (double)replay.Flips / set.Answers.Tasks.Count / Orders;
        }

        Console.WriteLine($"  {bar,-6} {Number(used / set.Answers.Tasks.Count)} answers a task ({Percent(1 - (used / set.Answers.Count))} % saved), {Percent(accuracy)} right; {Percent(flips)} % of items changed without an answer");
        return (1 - (used / set.Answers.Count), full - accuracy, flips);
    }

    private static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);
}
