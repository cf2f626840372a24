using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Benchmarks.Crowds;

/// <summary>A crowd made up from a seed: ten classes, workers with confusions of their own, few of them busy, one in twenty guessing.</summary>
internal static class MadeCrowd
{
    private const int Classes = 10;
    private const int Redundancy = 5;

    public static AnswerTable Make(int answers, int workers = 2000)
    {
        var draw = new Random(20250101);
        var (skill, likes, busy) = (new double[workers], new int[workers], new double[workers]);
        for (var w = 0; w < workers; w++)
        {
            skill[w] = draw.NextDouble() < 0.05 ? 1.0 / Classes : 0.45 + (0.5 * draw.NextDouble());
            likes[w] = draw.Next(Classes);
            busy[w] = (w == 0 ? 0 : busy[w - 1]) + Math.Pow(1 + w, -0.8);
        }

        var builder = new AnswerTableBuilder();
        for (var row = 0; row < answers; row++)
        {
            var task = row / Redundancy;
            var truth = (int)((uint)task * 2654435761u >> 16) % Classes;
            var worker = Math.Min(workers - 1, ~Math.Min(-1, Array.BinarySearch(busy, draw.NextDouble() * busy[^1])));
            var label = draw.NextDouble() < skill[worker] ? truth : draw.Next(2) == 0 ? likes[worker] : draw.Next(Classes);
            builder.Add($"t{task}", $"w{worker}", $"c{label}");
        }

        return builder.Build();
    }
}
