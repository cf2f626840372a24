namespace LabelHub.Plugin.Consensus.Deciding;

/// <summary>Decides as several models do on average.</summary>
internal sealed class MixtureDecider(IReadOnlyList<IDecider> members) : IDecider
{
    [ThreadStatic]
    private static double[]? _room;

    public IReadOnlyList<IDecider> Members => members;

    public int Classes => members[0].Classes;

    public void Decide(ReadOnlySpan<int> workers, ReadOnlySpan<ushort> labels, Span<double> posterior)
    {
        var room = _room?.Length >= Classes ? _room : _room = new double[Classes];
        var one = room.AsSpan(0, Classes);
        posterior.Clear();
        foreach (var member in members)
        {
            member.Decide(workers, labels, one);
            for (var k = 0; k < one.Length; k++) posterior[k] += one[k] / members.Count;
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(members.Count);
        foreach (var member in members) Deciders.Write(writer, member);
    }

    public static MixtureDecider Read(BinaryReader reader)
    {
        var members = new IDecider[reader.ReadInt32()];
        for (var at = 0; at < members.Length; at++) members[at] = Deciders.Read(reader);
        return new(members);
    }
}
