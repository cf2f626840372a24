using System.Numerics;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>What is expected of the unseen: how often each worker gave each answer in each state, and how often each state occurs.</summary>
internal sealed class Expectation(LatentModel shape)
{
    /// <summary>Laid out as <see cref="LatentModel.Table"/>.</summary>
    public double[] Counts { get; } = new double[shape.Table.Length];

    public double[] States { get; } = new double[shape.Width];

    /// <summary>The logarithm of how likely the model makes all answers.</summary>
    public double Evidence { get; set; }

    public void Clear()
    {
        Array.Clear(Counts);
        Array.Clear(States);
        Evidence = 0;
    }

    public void Add(Expectation other)
    {
        Add(Counts, other.Counts);
        Add(States, other.States);
        Evidence += other.Evidence;
    }

    private static void Add(double[] to, double[] from)
    {
        for (var at = 0; at <= to.Length - Vector<double>.Count; at += Vector<double>.Count) (new Vector<double>(to, at) + new Vector<double>(from, at)).CopyTo(to, at);
        for (var at = to.Length / Vector<double>.Count * Vector<double>.Count; at < to.Length; at++) to[at] += from[at];
    }
}
