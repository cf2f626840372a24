namespace LabelHub.Testing.Rehearsals;

/// <summary>Gives the tool's ids numbers, as the host does: rules see numbers only.</summary>
internal sealed class Numbers
{
    private readonly Dictionary<string, long> _given = new(StringComparer.Ordinal);

    public long Of(string kind, string connection, string id)
    {
        var name = $"{kind}|{connection}|{id}";
        if (_given.TryGetValue(name, out var number)) return number;
        return _given[name] = _given.Count + 1;
    }
}
