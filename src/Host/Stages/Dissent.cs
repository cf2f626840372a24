using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>
/// How hard an item is, told by how often two of its answers differ: one minus the extent of agreement P_i (Fleiss 1971, "Measuring nominal scale
/// agreement among many raters"). 0 where all say the same, and where fewer than two are there to compare.
/// </summary>
internal static class Dissent
{
    public static double Of(IEnumerable<Answer> answers)
    {
        var counts = answers.CountBy(Said).Select(said => (double)said.Value).ToArray();
        var all = counts.Sum();
        return all < 2 ? 0 : 1 - (counts.Sum(same => same * (same - 1)) / (all * (all - 1)));
    }

    private static string Said(Answer answer) => string.Join('\n', answer.Labels.Distinct().Order(StringComparer.Ordinal));
}
