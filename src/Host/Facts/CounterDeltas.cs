namespace LabelHub.Host.Facts;

/// <summary>By how much counters change in a transaction.</summary>
internal sealed class CounterDeltas
{
    private readonly SortedDictionary<string, long> _deltas = new(StringComparer.Ordinal);

    /// <summary>In an order that is the same for everyone, so that two writers never wait for each other.</summary>
    public IEnumerable<KeyValuePair<string, long>> All => _deltas.Where(pair => pair.Value != 0);

    /// <summary>Counts for the whole hub and for one project.</summary>
    public void Add(string name, long project, long delta)
    {
        Add(name, delta);
        Add(Counter.Of(name, project), delta);
    }

    /// <summary>Counts an effect by its state, and by its state and kind.</summary>
    public void AddEffect(string state, string kind, long project, long delta)
    {
        Add(Counter.Effects(state), project, delta);
        Add(Counter.Effects(state, kind), project, delta);
    }

    public void Add(string name, long delta) => _deltas[name] = _deltas.GetValueOrDefault(name) + delta;
}
