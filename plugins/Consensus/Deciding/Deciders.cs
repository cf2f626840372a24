namespace LabelHub.Plugin.Consensus.Deciding;

/// <summary>Deciders as bytes: their kind, then what they are made of.</summary>
internal static class Deciders
{
    public static void Write(BinaryWriter writer, IDecider decider)
    {
        writer.Write(decider switch
        {
            LatentDecider => (byte)1,
            WeightDecider => (byte)2,
            GladDecider => (byte)3,
            MixtureDecider => (byte)4,
            _ => (byte)5,
        });
        decider.Write(writer);
    }

    public static IDecider Read(BinaryReader reader) => reader.ReadByte() switch
    {
        1 => LatentDecider.Read(reader),
        2 => WeightDecider.Read(reader),
        3 => GladDecider.Read(reader),
        4 => MixtureDecider.Read(reader),
        5 => CautiousDecider.Read(reader),
        var kind => throw new InvalidDataException($"A stored model holds a part of kind {kind}; this version knows 1 to 5."),
    };
}
