using System.Globalization;
using System.Text;
using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Numeric;

/// <summary>The numbers given to each task.</summary>
internal sealed class NumberTable
{
    private readonly List<List<double>> _given = [];

    public NameTable Tasks { get; } = new();

    public int Count { get; private set; }

    public IReadOnlyList<double> this[int task] => _given[task];

    /// <exception cref="InvalidDataException">The first line does not name the columns.</exception>
    public static NumberTable Read(Stream stream, Action<RowFault> fault, Action<long>? progress)
    {
        var table = new NumberTable();
        new RowReader(["task", "worker", "label"], (task, _, label) =>
        {
            if (Number(label) is not { } value) return NoNumber(label);
            var at = table.Tasks.Add(task);
            if (at == table._given.Count) table._given.Add([]);
            table._given[at].Add(value);
            table.Count++;
            return null;
        }, fault) { Progress = progress }.Read(stream);
        return table;
    }

    /// <exception cref="InvalidDataException">The first line does not name the columns.</exception>
    public static IReadOnlyDictionary<string, double> ReadKnown(Stream stream, Action<RowFault> fault)
    {
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        new RowReader(["task", "label"], (task, label, _) =>
        {
            if (Number(label) is not { } value) return NoNumber(label);
            known[Encoding.UTF8.GetString(task)] = value;
            return null;
        }, fault).Read(stream);
        return known;
    }

    public double[] Reconcile(Func<IReadOnlyList<double>, double> method) => [.. _given.Select(method)];

    private static double? Number(ReadOnlySpan<byte> text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static string NoNumber(ReadOnlySpan<byte> text) => $"'{Encoding.UTF8.GetString(text[..Math.Min(40, text.Length)])}' is no number";
}
