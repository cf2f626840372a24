using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Benchmarks.Crowds;

/// <summary>Answers with their truth.</summary>
internal sealed record CrowdSet(string Name, AnswerTable Answers, int[] Truth, int Unanswered)
{
    /// <summary>All categorical sets of a folder: one folder each, with answers.csv and truth.csv.</summary>
    public static IEnumerable<CrowdSet> Find(string folder) => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Where(IsCategorical).Select(Read);

    public static CrowdSet Read(string folder)
    {
        using var rows = File.OpenRead(Path.Combine(folder, "answers.csv"));
        var answers = AnswerFile.Read(rows, _ => { });
        using var truth = File.OpenRead(Path.Combine(folder, "truth.csv"));
        var known = AnswerFile.ReadKnown(truth, answers, _ => { });
        var told = File.ReadLines(Path.Combine(folder, "truth.csv")).Skip(1).Count(line => line.Length > 0);
        return new(Path.GetFileName(folder), answers, known, told - known.Count(k => k != AnswerFile.Unknown));
    }

    public IEnumerable<int> Judged => Enumerable.Range(0, Truth.Length).Where(task => Truth[task] != AnswerFile.Unknown);

    public double Accuracy(Func<int, int> label)
    {
        var (right, all) = (0, Unanswered);
        foreach (var task in Judged)
        {
            all++;
            if (label(task) == Truth[task]) right++;
        }

        return (double)right / Math.Max(1, all);
    }

    // What the set says of itself; else, texts and numbers have almost as many different labels as answers.
    private static bool IsCategorical(string folder)
    {
        var file = Path.Combine(folder, "answers.csv");
        if (!File.Exists(file) || !File.Exists(Path.Combine(folder, "truth.csv"))) return false;
        var header = File.ReadLines(file).FirstOrDefault() ?? "";
        if (header != "task,worker,label") return false;
        var about = Path.Combine(folder, "README.md");
        if (File.Exists(about) && File.ReadLines(about).FirstOrDefault(line => line.Contains("answer kind", StringComparison.Ordinal)) is { } kind) return kind.Contains("categorical", StringComparison.Ordinal);
        return File.ReadLines(file).Skip(1).Take(2000).Select(line => line[(line.LastIndexOf(',') + 1)..]).Distinct().Count() <= 50;
    }
}
