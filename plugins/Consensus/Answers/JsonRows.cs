using System.Text;
using System.Text.Json;

namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>A JSON object to a line; names and values may be texts or numbers.</summary>
internal sealed class JsonRows(IReadOnlyList<string> columns) : IRowFormat
{
    private readonly byte[][] _found = new byte[columns.Count][];

    public string? Take(ReadOnlySpan<byte> row, RowTaken taken)
    {
        Array.Clear(_found);
        try
        {
            if (Read(row) is { } reason) return reason;
        }
        catch (JsonException fault)
        {
            return $"it is no JSON object ({fault.Message})";
        }

        for (var place = 0; place < _found.Length; place++)
        {
            if (_found[place] is not { Length: > 0 }) return $"'{columns[place]}' is {(_found[place] is null ? "missing" : "empty")}";
        }

        return taken(_found[0], _found[1], _found.Length > 2 ? _found[2] : default);
    }

    private string? Read(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return "it is no JSON object";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = Place(ref reader);
            reader.Read();
            if (place >= 0)
            {
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)) return $"'{columns[place]}' is neither a text nor a number";
                _found[place] = reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan.ToArray();
            }

            reader.Skip();
        }

        return null;
    }

    private int Place(ref Utf8JsonReader reader)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            if (reader.ValueTextEquals(columns[place])) return place;
        }

        return -1;
    }
}
