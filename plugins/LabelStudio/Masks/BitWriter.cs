namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>Writes bits into bytes, the highest bit of a byte first; what is left of the last byte is zero.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _free;

    public void Write(uint value, int bits)
    {
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            if (_free == 0)
            {
                _bytes.Add(0);
                _free = 8;
            }

            _free--;
            _bytes[^1] |= (byte)(((value >> bit) & 1) << _free);
        }
    }

    public byte[] ToArray() => [.. _bytes];
}
