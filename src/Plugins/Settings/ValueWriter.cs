using System.Collections;
using System.Text.Json;
using System.Xml;

namespace LabelHub.Plugins.Settings;

/// <summary>Writes the value of a settings property as JSON.</summary>
internal static class ValueWriter
{
    public static JsonElement Write(object? value)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, value);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int whole: json.WriteNumberValue(whole); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case string text: json.WriteStringValue(text); break;
            case Enum choice: json.WriteStringValue(choice.ToString()); break;
            case TimeSpan duration: json.WriteStringValue(XmlConvert.ToString(duration)); break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var entry in list) Write(json, entry);
                json.WriteEndArray();
                break;
            default: throw new ArgumentException($"a value of type '{value.GetType().Name}' cannot be written");
        }
    }
}
