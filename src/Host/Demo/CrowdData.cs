using System.Globalization;

namespace LabelHub.Host.Demo;

/// <summary>Answers of a real crowd, and the truth about them.</summary>
internal sealed class CrowdData
{
    public required IReadOnlyList<(int Task, int Worker, string Label)> Answers { get; init; }

    public required IReadOnlyDictionary<string, string> Truth { get; init; }

    public IEnumerable<string> Labels => Answers.Select(a => a.Label).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The data set that lies beside the program.</summary>
    public static CrowdData Load() => Load(Path.Combine(AppContext.BaseDirectory, "Demo", "dog"));

    /// <param name="folder">Holds <c>answers.csv</c> (task, worker, label) and <c>truth.csv</c> (task, label).</param>
    public static CrowdData Load(string folder) => new()
    {
        Answers = [.. Rows(folder, "answers.csv").Select(r => (int.Parse(r[0], CultureInfo.InvariantCulture), int.Parse(r[1], CultureInfo.InvariantCulture), r[2]))],
        Truth = Rows(folder, "truth.csv").ToDictionary(r => TaskId(int.Parse(r[0], CultureInfo.InvariantCulture)), r => r[1]),
    };

    /// <summary>How many answers each task got.</summary>
    public IReadOnlyDictionary<int, int> Overlap => field ??= Answers.CountBy(answer => answer.Task).ToDictionary();

    /// <summary>The tool's id of an image.</summary>
    public static string TaskId(int task) => (task + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','));
}
