using System.Text;

namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>
/// Reads named columns of CSV or TSV, or properties of JSON lines, as bytes. Which of the three it is shows in the first line. A row
/// that lacks a column or leaves one empty is told with its line, and reading goes on.
/// </summary>
internal sealed class RowReader(IReadOnlyList<string> columns, RowTaken taken, Action<RowFault> fault)
{
    private const int Block = 1 << 20;

    private IRowFormat? _format;
    private long _line;

    /// <summary>Told now and then how many bytes were read.</summary>
    public Action<long>? Progress { get; init; }

    /// <exception cref="InvalidDataException">The first line does not name the columns.</exception>
    public void Read(Stream stream)
    {
        var (buffer, held, total) = (new byte[Block], 0, 0L);
        while (true)
        {
            if (held == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
            var read = stream.Read(buffer, held, buffer.Length - held);
            held += read;
            total += read;
            var used = Rows(buffer.AsSpan(0, held), ended: read == 0);
            held -= used;
            buffer.AsSpan(used, held).CopyTo(buffer);
            Progress?.Invoke(total);
            if (read == 0) break;
        }

        if (_format is null) throw new InvalidDataException($"There is nothing to read; the first line has to name the columns {string.Join(", ", columns)}.");
    }

    /// <returns>How many bytes the complete rows take.</returns>
    private int Rows(ReadOnlySpan<byte> bytes, bool ended)
    {
        var used = 0;
        while (used < bytes.Length)
        {
            var length = RowEnd(bytes[used..], ended, out var lines);
            if (length < 0) break;
            Row(bytes.Slice(used, length).TrimEnd("\r\n"u8));
            _line += lines;
            used += length;
        }

        return used;
    }

    /// <summary>A row ends with its line, unless a quoted field goes on.</summary>
    private static int RowEnd(ReadOnlySpan<byte> bytes, bool ended, out int lines)
    {
        var end = 0;
        for (lines = 1; ; lines++)
        {
            var next = bytes[end..].IndexOf((byte)'\n');
            if (next < 0) return ended ? bytes.Length : -1;
            end += next + 1;
            if (bytes[0] == '{' || bytes[..end].Count((byte)'"') % 2 == 0) return end;
        }
    }

    private void Row(ReadOnlySpan<byte> row)
    {
        if (_format is null && row.StartsWith(Encoding.UTF8.Preamble)) row = row[3..];
        if (row.IsEmpty) return;
        if (_format is not null)
        {
            if (_format.Take(row, taken) is { } reason) fault(new(_line + 1, reason));
            return;
        }

        if (row[0] != '{') _format = DelimitedRows.Of(row, columns);
        else if ((_format = new JsonRows(columns)).Take(row, taken) is { } first) fault(new(_line + 1, first));
    }
}
