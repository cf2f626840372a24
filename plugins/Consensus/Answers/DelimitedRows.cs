using System.Text;

namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>Rows of fields between commas or tabs; a field in quotes may hold either, line ends, and quotes written twice (RFC 4180).</summary>
internal sealed class DelimitedRows : IRowFormat
{
    private readonly byte _delimiter;
    private readonly int[] _places;
    private readonly string[] _columns;
    private readonly Range[] _found;
    private readonly byte[][] _unquoted;

    private DelimitedRows(byte delimiter, string[] columns, int[] places)
    {
        (_delimiter, _columns, _places) = (delimiter, columns, places);
        (_found, _unquoted) = (new Range[places.Length], new byte[places.Length][]);
    }

    /// <exception cref="InvalidDataException">A column is not named.</exception>
    public static DelimitedRows Of(ReadOnlySpan<byte> header, IReadOnlyList<string> columns)
    {
        var text = Encoding.UTF8.GetString(header);
        var delimiter = text.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var names = text.Split(delimiter).Select(name => name.Trim().Trim('"')).ToArray();
        var places = columns.Select(column => Array.FindIndex(names, name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (Array.IndexOf(places, -1) is var missing and >= 0)
            throw new InvalidDataException($"Line 1 names no column '{columns[missing]}'; it reads '{(text.Length > 100 ? text[..100] + "…" : text)}'. Expected is a header with {string.Join(", ", columns)}, as CSV or TSV, or JSON lines with these properties.");
        return new((byte)delimiter, [.. columns], places);
    }

    public string? Take(ReadOnlySpan<byte> row, RowTaken taken)
    {
        Array.Clear(_unquoted);
        Array.Clear(_found);
        var (at, field) = (0, 0);
        for (; at <= row.Length; field++)
        {
            var quoted = at < row.Length && row[at] == '"';
            var length = quoted ? Quoted(row[at..]) : row[at..].IndexOf(_delimiter);
            if (length < 0) length = row.Length - at;
            var place = Array.IndexOf(_places, field);
            if (place >= 0) _found[place] = at..(at + length);
            if (place >= 0 && quoted) _unquoted[place] = Unquote(row.Slice(at, length));
            at += length + 1;
        }

        for (var place = 0; place < _places.Length; place++)
        {
            if (_places[place] >= field) return $"it has {field} {(field == 1 ? "field" : "fields")}, and '{_columns[place]}' is number {_places[place] + 1}";
            if (Field(row, place).IsEmpty) return $"'{_columns[place]}' is empty";
        }

        return taken(Field(row, 0), Field(row, 1), _places.Length > 2 ? Field(row, 2) : default);
    }

    private ReadOnlySpan<byte> Field(ReadOnlySpan<byte> row, int place) => _unquoted[place] is { } text ? text : row[_found[place]];

    private int Quoted(ReadOnlySpan<byte> field)
    {
        for (var at = 1; at < field.Length; at++)
        {
            if (field[at] != '"') continue;
            if (at + 1 < field.Length && field[at + 1] == '"') at++;
            else return field[at..].IndexOf(_delimiter) is var rest and >= 0 ? at + rest : field.Length;
        }

        return field.Length;
    }

    private static byte[] Unquote(ReadOnlySpan<byte> field)
    {
        var end = field.LastIndexOf((byte)'"');
        var text = Encoding.Latin1.GetString(end > 0 ? field[1..end] : field[1..]);
        return Encoding.Latin1.GetBytes(text.Replace("\"\"", "\"", StringComparison.Ordinal));
    }
}
