namespace LabelHub.Plugin.Consensus.Deciding;

/// <summary>
/// Says less than its model does, and names the same class. Models take answers for independent; those who answer the same question
/// err together more than that. Odds are therefore flattened, and the crowd has one more, doubtful, voice that could name anything:
/// five people who agree are never a proof. Known answers can teach how much of either is needed.
/// </summary>
/// <param name="model">Decides.</param>
/// <param name="power">The power to which shares are raised; below 1 flattens.</param>
/// <param name="doubt">How many voices the doubtful one has.</param>
internal sealed class CautiousDecider(IDecider model, double power, double doubt) : IDecider
{
    public IDecider Model => model;

    public int Classes => model.Classes;

    public void Decide(ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior)
    {
        model.Decide(workers, labels, posterior);
        Temper(posterior, workers.Length, power, doubt);
    }

    public static void Temper(Span<double> posterior, int answers, double power, double doubt)
    {
        var total = 0.0;
        foreach (ref var share in posterior) total += share = Math.Pow(share, power);
        foreach (ref var share in posterior) share = answers + doubt > 0 ? ((answers * share / total) + (doubt / posterior.Length)) / (answers + doubt) : 1.0 / posterior.Length;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(power);
        writer.Write(doubt);
        Deciders.Write(writer, model);
    }

    public static CautiousDecider Read(BinaryReader reader)
    {
        var (power, doubt) = (reader.ReadDouble(), reader.ReadDouble());
        return new(Deciders.Read(reader), power, doubt);
    }
}
