using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Comparisons;

/// <summary>Who won over whom.</summary>
internal sealed record ComparisonTable(NameTable Items, IReadOnlyList<(int Winner, int Loser)> Met)
{
    /// <exception cref="InvalidDataException">The first line does not name the columns.</exception>
    public static ComparisonTable Read(Stream stream, Action<RowFault> fault, Action<long>? progress)
    {
        var (items, met) = (new NameTable(), new List<(int, int)>());
        new RowReader(["left", "right", "label"], (left, right, label) =>
        {
            if (left.SequenceEqual(right)) return "both sides are the same";
            if (!label.SequenceEqual(left) && !label.SequenceEqual(right)) return "'label' is neither what is at the left nor what is at the right";
            var (one, other) = (items.Add(left), items.Add(right));
            met.Add(label.SequenceEqual(left) ? (one, other) : (other, one));
            return null;
        }, fault) { Progress = progress }.Read(stream);
        return new(items, met);
    }
}
