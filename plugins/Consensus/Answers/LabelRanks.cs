using System.Globalization;

namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>Gives labels an order of their own, so that no result depends on which label was met first.</summary>
internal static class LabelRanks
{
    public static (NameTable Ordered, ushort[] Rank) Of(NameTable met)
    {
        var names = Enumerable.Range(0, met.Count).Select(met.Text).ToArray();
        var values = new double[names.Length];
        var numeric = names.Select((name, at) => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out values[at])).All(read => read);
        var order = Enumerable.Range(0, names.Length).OrderBy(at => numeric ? values[at] : 0).ThenBy(at => names[at], StringComparer.Ordinal).ToArray();
        var (ordered, rank) = (new NameTable(), new ushort[names.Length]);
        foreach (var at in order) rank[at] = (ushort)ordered.Add(met[at]);
        return (ordered, rank);
    }
}
