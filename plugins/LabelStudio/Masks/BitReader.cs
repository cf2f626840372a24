namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>Reads bits from bytes, the highest bit of a byte first.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _at;

    /// <returns>Whether that many bits, at most 32, were left.</returns>
    public bool TryRead(int bits, out uint value)
    {
        value = 0;
        if (_at + bits > _bytes.Length * 8L) return false;
        while (bits > 0)
        {
            var inByte = (int)(_at & 7);
            var taken = Math.Min(8 - inByte, bits);
            var part = (uint)(_bytes[(int)(_at >> 3)] >> (8 - inByte - taken)) & ((1u << taken) - 1);
            value = (value << taken) | part;
            _at += taken;
            bits -= taken;
        }

        return true;
    }
}
