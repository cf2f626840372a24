using System.Diagnostics;
using System.Globalization;
using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Benchmarks.Crowds;

/// <summary>Time and memory on made crowds, beside the peer's seconds (crowd-kit on two cores).</summary>
internal static class Speed
{
    public static void Run(long most)
    {
        var small = MadeCrowd.Make(100_000);
        Time(small, "glad", 307);
        Time(small, "mace", 145);
        Time(small, "dawid-skene", null);
        for (var size = 1_000_000; size <= most; size *= 10)
        {
            var crowd = MadeCrowd.Make(size);
            Time(crowd, "majority", size == 1_000_000 ? 1.4 : null);
            Time(crowd, "dawid-skene", size == 1_000_000 ? 57 : null);
            Bandwidth(crowd);
            if (size == 1_000_000) Time(crowd, "auto", null);
        }
    }

    private static void Time(AnswerTable answers, string name, double? peer)
    {
        var method = Methods.Find(name)!;
        method.Run(answers);
        using var process = Process.GetCurrentProcess();
        var (cpu, began) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var estimate = method.Run(answers);
        process.Refresh();
        var (used, wall) = ((process.TotalProcessorTime - cpu).TotalSeconds, Stopwatch.GetElapsedTime(began).TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12} {answers.Count,10:N0} answers: {used:0.000} CPU s, {wall:0.000} s, {estimate.Iterations} iterations{(peer is { } theirs ? $"; the peer {theirs} s, {theirs / used:0}×" : "")}; peak of this process {process.PeakWorkingSet64 / 1e6:0} MB"));
    }

    /// <summary>What an iteration moves, against what this machine's memory gives on a plain copy.</summary>
    private static void Bandwidth(AnswerTable answers)
    {
        var began = Stopwatch.GetTimestamp();
        var learned = Learning.Run(answers, new DawidSkene());
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds / learned.Iterations;
        // Columns and task starts once; of each answer's row one read for the posterior, one read and one write for what is expected.
        var row = 8L * learned.Model.Width;
        var bytes = (6L * answers.Count) + (4L * answers.Tasks.Count) + (3 * row * answers.Count) + (4 * 8L * learned.Model.Table.Length);
        var (from, to) = (new byte[64 << 20], new byte[64 << 20]);
        from.CopyTo(to, 0);
        var copying = Stopwatch.GetTimestamp();
        for (var turn = 0; turn < 4; turn++) from.CopyTo(to, 0);
        var measured = 4 * 2L * from.Length / Stopwatch.GetElapsedTime(copying).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"",-12} an iteration moves {bytes / 1e6:0} MB in {seconds * 1e3:0.0} ms: {bytes / seconds / 1e9:0.0} GB/s, mostly in caches; a plain copy of memory here {measured / 1e9:0.0} GB/s"));
    }
}
