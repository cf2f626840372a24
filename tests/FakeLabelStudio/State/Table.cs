using LabelHub.FakeLabelStudio.Http;

namespace LabelHub.FakeLabelStudio.State;

/// <summary>Rows by id, and by the row that owns them. Rows are immutable records: a change replaces the row.</summary>
internal sealed class Table<T>(string name, Func<T, int> idOf, Func<T, int> ownerOf)
    where T : class
{
    private readonly SortedList<int, T> _rows = [];
    private readonly Dictionary<int, SortedSet<int>> _byOwner = [];
    private int _sequence;

    public IReadOnlyList<T> All => [.. _rows.Values];

    public int LatestId => _rows.Count == 0 ? 0 : _rows.Keys[^1];

    /// <summary>AUTOINCREMENT: never an id that was given before.</summary>
    public int NextId() => _sequence + 1;

    public IReadOnlyList<T> Of(int owner) =>
        _byOwner.TryGetValue(owner, out var ids) ? [.. ids.Select(id => _rows[id])] : [];

    public T? Find(int id) => _rows.GetValueOrDefault(id);

    public T Get(int id) => Find(id) ?? throw StudioException.NoMatch(name);

    public T Put(T row)
    {
        Remove(idOf(row));
        _rows.Add(idOf(row), row);
        Owned(ownerOf(row)).Add(idOf(row));
        _sequence = Math.Max(_sequence, idOf(row));
        return row;
    }

    public void Remove(int id)
    {
        if (_rows.Remove(id, out var row))
        {
            Owned(ownerOf(row)).Remove(id);
        }
    }

    private SortedSet<int> Owned(int owner)
    {
        if (!_byOwner.TryGetValue(owner, out var ids))
        {
            _byOwner.Add(owner, ids = []);
        }

        return ids;
    }
}
