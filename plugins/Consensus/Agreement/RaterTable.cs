using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Agreement;

/// <summary>What each rater gave each unit, one category or none: for coefficients to which it matters who gave what.</summary>
public sealed class RaterTable
{
    private const int None = -1;

    private readonly int[][] _given;

    private RaterTable(int[][] given, IReadOnlyList<string> categories) => (_given, Categories) = (given, categories);

    public IReadOnlyList<string> Categories { get; }

    public int Raters => _given.Length == 0 ? 0 : _given[0].Length;

    public int Units => _given.Length;

    /// <param name="given">A row for each unit, a column for each rater: the number of a category, or -1.</param>
    /// <param name="categories">The scale's categories, in its order.</param>
    public static RaterTable Of(IEnumerable<int[]> given, IReadOnlyList<string> categories) => new([.. given], categories);

    /// <summary>Of several answers of one person to a task the first counts.</summary>
    public static RaterTable Of(AnswerTable answers) => new(
        [.. Enumerable.Range(0, answers.TaskCount).Select(task =>
        {
            var row = new int[answers.WorkerCount];
            Array.Fill(row, None);
            for (var at = answers.Starts[task + 1] - 1; at >= answers.Starts[task]; at--) row[answers.WorkerOf[at]] = answers.LabelOf[at];
            return row;
        })],
        [.. Enumerable.Range(0, answers.Classes).Select(answers.Labels.Text)]);

    public Ratings AsRatings() => Ratings.Of(
        _given.Select(row =>
        {
            var counts = new double[Categories.Count];
            foreach (var category in row) if (category != None) counts[category]++;
            return counts;
        }),
        Categories);

    internal RaterTable Without(int from, int to) => new([.. _given[..from], .. _given[to..]], Categories);

    /// <summary>Of what each rater gave, the share of each category; null for one who gave nothing.</summary>
    internal double[]?[] Shares()
    {
        var counts = Enumerable.Range(0, Raters).Select(_ => new double[Categories.Count]).ToArray();
        foreach (var row in _given)
        {
            for (var rater = 0; rater < row.Length; rater++)
            {
                if (row[rater] != None) counts[rater][row[rater]]++;
            }
        }

        return Array.ConvertAll(counts, own => own.Sum() is var all and > 0 ? Array.ConvertAll(own, count => count / all) : null);
    }

    /// <summary>By rater and category, how much one more rating there adds to meeting the other raters by chance; less what it does on average.</summary>
    internal double[]?[] Slopes(double[,] weights)
    {
        var shares = Shares();
        var (there, q) = (shares.Where(own => own is not null).ToArray(), Categories.Count);
        return [.. shares.Select((own, rater) =>
        {
            if (own is null) return null;
            var others = Enumerable.Range(0, q).Select(k => there.Sum(one => one![k]) - own[k]).ToArray();
            var slopes = Enumerable.Range(0, q).Select(a => Enumerable.Range(0, q).Sum(b => (weights[a, b] + weights[b, a]) / 2 * others[b])).ToArray();
            var (mean, scale) = (slopes.Zip(own, (slope, share) => slope * share).Sum(), (double)Units / _given.Count(row => row[rater] != None) / (there.Length * (there.Length - 1.0)));
            return Array.ConvertAll(slopes, slope => scale * (slope - mean));
        })];
    }

    internal double Moved(int unit, double[]?[] slopes) => _given[unit].Select((category, rater) => category == None ? 0 : slopes[rater]![category]).Sum();
}
