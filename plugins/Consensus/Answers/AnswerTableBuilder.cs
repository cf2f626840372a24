using System.Runtime.InteropServices;

namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>Takes answers row by row.</summary>
public sealed class AnswerTableBuilder
{
    private const int MostLabels = ushort.MaxValue;

    private readonly NameTable _tasks = new();
    private readonly NameTable _workers = new();
    private readonly NameTable _labels = new();
    private readonly List<int> _task = [];
    private readonly List<int> _worker = [];
    private readonly List<ushort> _label = [];

    public int Count => _task.Count;

    /// <exception cref="InvalidDataException">There are more labels than a choice can have.</exception>
    public void Add(ReadOnlySpan<byte> task, ReadOnlySpan<byte> worker, ReadOnlySpan<byte> label)
    {
        var choice = _labels.Add(label);
        if (choice > MostLabels) throw new InvalidDataException($"There are more than {MostLabels} labels: this is no choice among labels. Are the columns task, worker, label?");
        _task.Add(_tasks.Add(task));
        _worker.Add(_workers.Add(worker));
        _label.Add((ushort)choice);
    }

    public void Add(string task, string worker, string label) =>
        Add(System.Text.Encoding.UTF8.GetBytes(task), System.Text.Encoding.UTF8.GetBytes(worker), System.Text.Encoding.UTF8.GetBytes(label));

    /// <summary>Makes a label known that nobody may have given.</summary>
    public void Offer(string label) => _labels.Add(label);

    public AnswerTable Build() => AnswerTable.Sort(_tasks, _workers, _labels, CollectionsMarshal.AsSpan(_task), CollectionsMarshal.AsSpan(_worker), CollectionsMarshal.AsSpan(_label));
}
