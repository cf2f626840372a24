using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LabelHub.Plugins.Settings;

/// <summary>Writes settings in one way: every setting, by name in ordinal order, each value in its shortest form.</summary>
internal static class CanonicalWriter
{
    public static string Write(SettingsSchema schema, JsonElement settings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var setting in schema.Settings.OrderBy(setting => setting.Name, StringComparer.Ordinal))
            {
                json.WritePropertyName(setting.Name);
                Write(json, setting, settings.TryGetProperty(setting.Name, out var given) ? given : setting.Default);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Setting setting, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var entry in value.EnumerateArray()) Write(json, setting.Items!, entry);
            json.WriteEndArray();
        }
        else
        {
            Plain(setting, value).WriteTo(json);
        }
    }

    private static JsonElement Plain(Setting setting, JsonElement value) => setting.Kind switch
    {
        SettingKind.Whole when Numbers.Whole(value) is { } whole => ValueWriter.Write(whole),
        SettingKind.Number when setting.Exact && value.TryGetDecimal(out var number) => ValueWriter.Write(Shortest(number)),
        SettingKind.Number when Numbers.Any(value) is { } number => ValueWriter.Write(number),
        SettingKind.Duration when Numbers.Duration(value) is { } duration => ValueWriter.Write(duration),
        _ => value,
    };

    /// <summary>Drops trailing zeros: a division of decimals keeps the fewest digits that are exact.</summary>
    private static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;
}
