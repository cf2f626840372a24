using System.Text.Json;
using System.Xml;

namespace LabelHub.Plugins.Settings;

/// <summary>Reads numbers and lengths of time from JSON; <see langword="null"/> for what is none.</summary>
internal static class Numbers
{
    /// <summary>A whole number, also where it is written as 3.0.</summary>
    public static long? Whole(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number) return null;
        if (value.TryGetInt64(out var whole)) return whole;
        return value.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
    }

    public static double? Any(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    public static TimeSpan? Duration(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return XmlConvert.ToTimeSpan(value.GetString()!);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return null;
        }
    }
}
