using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>How often each category was given to each unit. A unit may have any number of ratings.</summary>
public sealed class Ratings
{
    private readonly double[] _counts;

    private Ratings(double[] counts, IReadOnlyList<string> categories) => (_counts, Categories) = (counts, categories);

    public IReadOnlyList<string> Categories { get; }

    public int Units => Categories.Count == 0 ? 0 : _counts.Length / Categories.Count;

    /// <param name="counts">A row for each unit, a column for each category.</param>
    /// <param name="categories">The scale's categories, in its order, also those nobody gave.</param>
    public static Ratings Of(IEnumerable<IReadOnlyList<double>> counts, IReadOnlyList<string> categories) => new([.. counts.SelectMany(row => row)], categories);

    public static Ratings Of(AnswerTable answers)
    {
        var k = answers.Classes;
        var counts = new double[answers.TaskCount * k];
        for (var task = 0; task < answers.TaskCount; task++)
        {
            foreach (var label in answers.LabelsOf(task)) counts[(task * k) + label]++;
        }

        return new(counts, [.. Enumerable.Range(0, k).Select(answers.Labels.Text)]);
    }

    public ReadOnlySpan<double> this[int unit] => _counts.AsSpan(unit * Categories.Count, Categories.Count);

    public double Total(int unit)
    {
        var sum = 0.0;
        foreach (var count in this[unit]) sum += count;
        return sum;
    }

    /// <summary>All but some units.</summary>
    internal Ratings Without(int from, int to)
    {
        var k = Categories.Count;
        return new([.. _counts.AsSpan(0, from * k), .. _counts.AsSpan(to * k)], Categories);
    }
}
