using System.Globalization;

namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>
/// All answers to one question with one right label, as columns sorted by task: six bytes an answer and four a task. Every method
/// reads them in this order, so the answers of a task are together in the cache.
/// </summary>
public sealed class AnswerTable
{
    private AnswerTable(NameTable tasks, NameTable workers, NameTable labels, int[] starts, int[] workerOf, ushort[] labelOf) =>
        (Tasks, Workers, Labels, Starts, WorkerOf, LabelOf) = (tasks, workers, labels, starts, workerOf, labelOf);

    public NameTable Tasks { get; }

    public NameTable Workers { get; }

    /// <summary>In the labels' own order: by number where all are numbers, else by ordinal.</summary>
    public NameTable Labels { get; }

    public int Count => WorkerOf.Length;

    internal int TaskCount => Starts.Length - 1;

    internal int WorkerCount => Workers.Count;

    internal int Classes => Labels.Count;

    /// <summary>Where the answers of each task begin; one more than tasks.</summary>
    internal int[] Starts { get; }

    internal int[] WorkerOf { get; }

    internal ushort[] LabelOf { get; }

    internal ReadOnlySpan<int> WorkersOf(int task) => WorkerOf.AsSpan(Starts[task]..Starts[task + 1]);

    internal ReadOnlySpan<ushort> LabelsOf(int task) => LabelOf.AsSpan(Starts[task]..Starts[task + 1]);

    /// <summary>Sorts by task, by counting.</summary>
    internal static AnswerTable Sort(NameTable tasks, NameTable workers, NameTable labels, ReadOnlySpan<int> task, ReadOnlySpan<int> worker, ReadOnlySpan<ushort> label)
    {
        var starts = new int[tasks.Count + 1];
        foreach (var t in task) starts[t + 1]++;
        for (var t = 0; t < tasks.Count; t++) starts[t + 1] += starts[t];
        var (workerOf, labelOf) = (new int[task.Length], new ushort[task.Length]);
        var (order, rank) = LabelRanks.Of(labels);
        for (var row = 0; row < task.Length; row++)
        {
            var at = starts[task[row]]++;
            (workerOf[at], labelOf[at]) = (worker[row], rank[label[row]]);
        }

        // Each start has moved to the next one's place.
        Array.Copy(starts, 0, starts, 1, tasks.Count);
        starts[0] = 0;
        return new(tasks, workers, order, starts, workerOf, labelOf);
    }

    /// <summary>From rows sorted by item, where workers and labels are numbers already.</summary>
    internal static AnswerTable OfNumbers((long Item, int Who, ushort Label)[] rows, int workers, IReadOnlyList<string> labels)
    {
        var (tasks, people, names, starts) = (new NameTable(), new NameTable(), new NameTable(), new List<int>());
        for (var row = 0; row < rows.Length; row++)
        {
            if (row > 0 && rows[row].Item == rows[row - 1].Item) continue;
            tasks.Add(rows[row].Item.ToString(CultureInfo.InvariantCulture));
            starts.Add(row);
        }

        for (var worker = 0; worker < workers; worker++) people.Add(worker.ToString(CultureInfo.InvariantCulture));
        foreach (var label in labels) names.Add(label);
        return new(tasks, people, names, [.. starts, rows.Length], Array.ConvertAll(rows, row => row.Who), Array.ConvertAll(rows, row => row.Label));
    }

    /// <summary>Every n-th task with all its answers; workers keep their numbers.</summary>
    internal AnswerTable EveryTask(int step)
    {
        var (names, starts, workers, labels) = (new NameTable(), new List<int> { 0 }, new List<int>(), new List<ushort>());
        for (var task = 0; task < TaskCount; task += step)
        {
            names.Add(Tasks[task]);
            workers.AddRange(WorkersOf(task));
            labels.AddRange(LabelsOf(task));
            starts.Add(workers.Count);
        }

        return new(names, Workers, Labels, [.. starts], [.. workers], [.. labels]);
    }
}
