using System.Runtime.InteropServices;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Plugin.Consensus.Deciding;

/// <summary>Decides by a table of how likely each answer is in each state.</summary>
internal sealed class LatentDecider(LatentModel model) : IDecider
{
    [ThreadStatic]
    private static double[]? _room;

    public LatentModel Model => model;

    public int Classes => model.Classes;

    public void Decide(ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior)
    {
        var state = _room?.Length >= model.Width ? _room : _room = new double[model.Width];
        Sweep.Posterior(model, workers, labels, ref MemoryMarshal.GetArrayDataReference(state));
        posterior.Clear();
        // A class is as likely as its subtypes together.
        for (var s = 0; s < model.States; s++) posterior[s / model.Subtypes] += state[s];
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(model.Workers);
        writer.Write(model.Classes);
        writer.Write(model.Subtypes);
        writer.Write(MemoryMarshal.AsBytes(model.Prior.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(model.Table.AsSpan()));
    }

    public static LatentDecider Read(BinaryReader reader)
    {
        var model = new LatentModel(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model.Prior.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model.Table.AsSpan()));
        return new(model);
    }
}
