using System.Runtime.InteropServices;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Plugin.Consensus.Deciding;

/// <summary>Decides by GLAD: how hard the task is comes from its own answers, given what is known of who gave them.</summary>
internal sealed class GladDecider(double[] abilities, double[] priors) : IDecider
{
    public int Classes => priors.Length;

    public void Decide(ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior) =>
        GladTask.Settle(abilities, priors, workers, labels, posterior, 0);

    public void Write(BinaryWriter writer)
    {
        writer.Write(abilities.Length);
        writer.Write(priors.Length);
        writer.Write(MemoryMarshal.AsBytes(abilities.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(priors.AsSpan()));
    }

    public static GladDecider Read(BinaryReader reader)
    {
        var (abilities, priors) = (new double[reader.ReadInt32()], new double[reader.ReadInt32()]);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(abilities.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(priors.AsSpan()));
        return new(abilities, priors);
    }
}
