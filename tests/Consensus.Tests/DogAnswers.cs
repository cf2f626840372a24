using System.Globalization;

namespace LabelHub.Consensus.Tests;

/// <summary>Real answers with their truth: the demo's data set (its folder names source and licence).</summary>
internal sealed record DogAnswers(Field Field, IReadOnlyDictionary<long, IReadOnlyList<Answer>> Items, IReadOnlyDictionary<long, string> Truth)
{
    public static DogAnswers Read()
    {
        var items = Rows("answers.csv").GroupBy(row => long.Parse(row[0], CultureInfo.InvariantCulture), row => new Answer
        {
            ContributorId = long.Parse(row[1], CultureInfo.InvariantCulture),
            AnnotationId = long.Parse(row[1], CultureInfo.InvariantCulture),
            Regions = [new ChoicesRegion { Key = "c", Field = "breed", Labels = [row[2]] }],
        }).ToDictionary(item => item.Key, item => (IReadOnlyList<Answer>)[.. item]);
        return new(new() { Name = "breed", Kind = FieldKind.Choice, Labels = ["0", "1", "2", "3"] }, items, Rows("truth.csv").ToDictionary(row => long.Parse(row[0], CultureInfo.InvariantCulture), row => row[1]));
    }

    public double Accuracy(Func<IReadOnlyList<Answer>, ItemConsensus> decide) => Items.Average(item => decide(item.Value).Labels[0] == Truth[item.Key] ? 1.0 : 0);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "dog", file)).Skip(1).Select(line => line.Split(','));
}
