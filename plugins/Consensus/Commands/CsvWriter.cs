using System.Globalization;
using System.Text;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>Writes rows of bytes as CSV; names come out as they were read, in quotes where they have to be.</summary>
internal sealed class CsvWriter(Stream stream) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _held;
    private bool _started;

    public CsvWriter Field(ReadOnlySpan<byte> text)
    {
        Separate();
        if (text.IndexOfAny("\",\r\n"u8) < 0) return Raw(text);
        Raw("\""u8);
        while (text.IndexOf((byte)'"') is var quote and >= 0)
        {
            Raw(text[..(quote + 1)]);
            Raw("\""u8);
            text = text[(quote + 1)..];
        }

        Raw(text);
        return Raw("\""u8);
    }

    public CsvWriter Field(string text) => Field(Encoding.UTF8.GetBytes(text));

    public CsvWriter Field(double share) => Field(share.ToString("0.######", CultureInfo.InvariantCulture));

    public void End()
    {
        Raw("\n"u8);
        _started = false;
    }

    public void Dispose()
    {
        stream.Write(_buffer, 0, _held);
        stream.Flush();
    }

    private void Separate()
    {
        if (_started) Raw(","u8);
        _started = true;
    }

    private CsvWriter Raw(ReadOnlySpan<byte> bytes)
    {
        if (_held + bytes.Length > _buffer.Length)
        {
            stream.Write(_buffer, 0, _held);
            _held = 0;
        }

        if (bytes.Length > _buffer.Length) stream.Write(bytes);
        else
        {
            bytes.CopyTo(_buffer.AsSpan(_held));
            _held += bytes.Length;
        }

        return this;
    }
}
