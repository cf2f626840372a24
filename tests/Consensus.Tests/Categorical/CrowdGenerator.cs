using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.Consensus.Tests.Categorical;

/// <summary>Crowds for properties: a few dozen tasks of three classes, workers of differing skill, everything from one seed.</summary>
internal static class CrowdGenerator
{
    private static readonly string[] Labels = ["a", "b", "c"];

    public static void ForAll(Func<List<(string Task, string Worker, string Label)>, bool> holds) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(Make)), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    public static List<(string Task, string Worker, string Label)> Make(int seed)
    {
        var draw = new Random(seed);
        var (tasks, workers) = (20 + draw.Next(40), 5 + draw.Next(6));
        var skill = Enumerable.Range(0, workers).Select(_ => 0.4 + (0.55 * draw.NextDouble())).ToArray();
        return
        [
            .. from task in Enumerable.Range(0, tasks)
               let truth = draw.Next(Labels.Length)
               from worker in Enumerable.Range(0, workers).OrderBy(_ => draw.Next()).Take(3 + draw.Next(workers - 2))
               select ($"t{task}", $"w{worker}", Labels[draw.NextDouble() < skill[worker] ? truth : draw.Next(Labels.Length)]),
        ];
    }
}
