using System.Globalization;

namespace LabelHub.Host.Demo;

/// <summary>The answers and the truth of the data set that lies beside the program.</summary>
internal sealed class DogData
{
    public const int Overlap = 10;

    public required IReadOnlyList<(int Task, int Worker, string Label)> Answers { get; init; }

    public required IReadOnlyDictionary<string, string> Truth { get; init; }

    public IEnumerable<string> Labels => Answers.Select(a => a.Label).Distinct().Order(StringComparer.Ordinal);

    public static DogData Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Demo", "dog");
        return new()
        {
            Answers = [.. Rows(folder, "answers.csv").Select(r => (int.Parse(r[0], CultureInfo.InvariantCulture), int.Parse(r[1], CultureInfo.InvariantCulture), r[2]))],
            Truth = Rows(folder, "truth.csv").ToDictionary(r => TaskId(int.Parse(r[0], CultureInfo.InvariantCulture)), r => r[1]),
        };
    }

    /// <summary>The tool's id of an image.</summary>
    public static string TaskId(int task) => (task + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','));
}
