using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Json;

/// <summary>JSON as Python writes it, byte for byte: separators, escapes and the ".0" of a whole float.</summary>
internal sealed class PythonText
{
    private readonly StringBuilder _text = new();
    private readonly string _comma;
    private readonly string _colon;
    private readonly bool _ascii;
    private readonly bool _repr;

    private PythonText(string comma, string colon, bool ascii, bool repr)
    {
        _comma = comma;
        _colon = colon;
        _ascii = ascii;
        _repr = repr;
    }

    /// <summary>json.dumps(value): what webhooks send.</summary>
    public static string Dumps(JsonNode? node) => new PythonText(", ", ": ", ascii: true, repr: false).Write(node);

    /// <summary>What the REST framework answers with.</summary>
    public static string Compact(JsonNode? node) => new PythonText(",", ":", ascii: false, repr: false).Write(node);

    /// <summary>repr(value): what validation messages quote.</summary>
    public static string Repr(JsonNode? node) => new PythonText(", ", ": ", ascii: false, repr: true).Write(node);

    private string Write(JsonNode? node)
    {
        Append(node);
        return _text.ToString();
    }

    private void Append(JsonNode? node)
    {
        switch (node)
        {
            case null: _text.Append(_repr ? "None" : "null"); break;
            case JsonObject members: AppendList('{', members, member => AppendMember(member.Key, member.Value), '}'); break;
            case JsonArray items: AppendList('[', items, Append, ']'); break;
            default: AppendValue(node.AsValue()); break;
        }
    }

    private void AppendList<T>(char open, IEnumerable<T> items, Action<T> append, char close)
    {
        _text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            _text.Append(first ? "" : _comma);
            append(item);
            first = false;
        }

        _text.Append(close);
    }

    private void AppendMember(string name, JsonNode? value)
    {
        AppendString(name);
        _text.Append(_colon);
        Append(value);
    }

    private void AppendValue(JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String: AppendString(value.GetValue<string>()); break;
            case JsonValueKind.True: _text.Append(_repr ? "True" : "true"); break;
            case JsonValueKind.False: _text.Append(_repr ? "False" : "false"); break;
            case JsonValueKind.Number: _text.Append(Number(value)); break;
            default: Append(null); break;
        }
    }

    private static string Number(JsonValue value)
    {
        if (value.TryGetValue(out JsonElement element))
        {
            return element.GetRawText();
        }

        return value.GetValue<object>() is double number ? Float(number) : value.ToJsonString();
    }

    private static string Float(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.AsSpan().ContainsAny('.', 'e') ? text : text + ".0";
    }

    private void AppendString(string value)
    {
        var quote = _repr && !(value.Contains('\'') && !value.Contains('"')) ? '\'' : '"';
        _text.Append(quote);
        foreach (var unit in value)
        {
            AppendUnit(unit, quote);
        }

        _text.Append(quote);
    }

    private void AppendUnit(char unit, char quote)
    {
        var escape = unit switch
        {
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' when !_repr => "\\b",
            '\f' when !_repr => "\\f",
            _ when unit == quote => $"\\{unit}",
            < ' ' => $"\\u{(int)unit:x4}",
            > '~' when _ascii => $"\\u{(int)unit:x4}",
            _ => null,
        };
        _ = escape is null ? _text.Append(unit) : _text.Append(escape);
    }
}
