using System.Runtime.InteropServices;

namespace LabelHub.Plugin.Consensus.Deciding;

/// <summary>
/// Decides by the weighted share of the answers for each class: majority (every weight 1), Wawa (a weight for each worker), Bayesian
/// weighted averages (a weight for each worker and class, beside a mean that counts as one more answer).
/// </summary>
internal sealed class WeightDecider(int classes, double[] weights, double[] means) : IDecider
{
    public int Classes => classes;

    public void Decide(ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior)
    {
        var all = 0.0;
        for (var k = 0; k < classes; k++)
        {
            var (sum, total) = means.Length > 0 ? (means[k], 1.0) : (0, 0);
            for (var at = 0; at < workers.Length; at++)
            {
                var weight = weights[(workers[at] * classes) + k];
                total += weight;
                if (labels[at] == k) sum += weight;
            }

            posterior[k] = total > 0 ? sum / total : 0;
            all += posterior[k];
        }

        for (var k = 0; k < classes; k++) posterior[k] = all > 0 ? posterior[k] / all : 1.0 / classes;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(classes);
        writer.Write(weights.Length);
        writer.Write(means.Length);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(means.AsSpan()));
    }

    public static WeightDecider Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var (weights, means) = (new double[reader.ReadInt32()], new double[reader.ReadInt32()]);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(means.AsSpan()));
        return new(classes, weights, means);
    }
}
