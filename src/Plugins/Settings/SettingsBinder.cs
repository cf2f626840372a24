using System.Collections;
using System.Text.Json;

namespace LabelHub.Plugins.Settings;

/// <summary>Makes a plugin's settings record from checked settings.</summary>
internal static class SettingsBinder
{
    /// <param name="record">The settings record.</param>
    /// <param name="settings">Settings that the record's schema accepts.</param>
    public static object Bind(Type record, JsonElement settings)
    {
        var bound = Activator.CreateInstance(record)!;
        foreach (var property in SchemaReader.Properties(record))
        {
            if (settings.TryGetProperty(SchemaReader.NameOf(property), out var value)) property.SetValue(bound, Read(property.PropertyType, value));
        }

        return bound;
    }

    private static object? Read(Type type, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return Enum.Parse(type, value.GetString()!);
        if (SettingType.ElementOf(type) is { } element) return List(type, element, value);
        if (type == typeof(string)) return value.GetString();
        if (type == typeof(TimeSpan)) return Numbers.Duration(value);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => value.GetBoolean(),
            TypeCode.Int32 => (int)Numbers.Whole(value)!.Value,
            TypeCode.Int64 => Numbers.Whole(value),
            TypeCode.Double => value.GetDouble(),
            TypeCode.Decimal => value.GetDecimal(),
            _ => throw new ArgumentException($"no setting has the type '{type.Name}'"),
        };
    }

    private static IList List(Type type, Type element, JsonElement value)
    {
        var array = Array.CreateInstance(element, value.GetArrayLength());
        for (var i = 0; i < array.Length; i++) array.SetValue(Read(element, value[i]), i);
        if (type.IsArray) return array;
        return (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
    }
}
