using System.Numerics;
using System.Text;

namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>Names by number, in the order first met: their bytes lie in one block, exactly as read.</summary>
public sealed class NameTable
{
    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[64];
    private int[] _slots = new int[128];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(Start(number)..(_ends[number]));

    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a name; a new one if it was not met before.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        var slot = Slot(name);
        if (_slots[slot] != 0) return _slots[slot] - 1;
        Append(name);
        _slots[slot] = Count;
        if (2 * Count > _slots.Length) Grow();
        return Count - 1;
    }

    public int Add(string name) => Add(Encoding.UTF8.GetBytes(name));

    /// <returns>The number of a name, or -1.</returns>
    public int Find(ReadOnlySpan<byte> name) => _slots[Slot(name)] - 1;

    public int Find(string name) => Find(Encoding.UTF8.GetBytes(name));

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private int Slot(ReadOnlySpan<byte> name)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(Hash(name) & (uint)mask);
        while (_slots[slot] != 0 && !this[_slots[slot] - 1].SequenceEqual(name)) slot = (slot + 1) & mask;
        return slot;
    }

    private void Append(ReadOnlySpan<byte> name)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (Count == _ends.Length) Array.Resize(ref _ends, 2 * Count);
        while (start + name.Length > _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length);
        name.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + name.Length;
    }

    private void Grow()
    {
        _slots = new int[4 * _slots.Length];
        for (var number = 0; number < Count; number++) _slots[Slot(this[number])] = number + 1;
    }

    /// <summary>FNV-1a, its high bits folded in.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var letter in name) hash = (hash ^ letter) * 16777619u;
        return hash ^ BitOperations.RotateRight(hash, 15);
    }
}
