using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace LabelHub.Plugins.Settings;

/// <summary>Checks one value against one setting.</summary>
internal static class ValueCheck
{
    private const int QuoteLimit = 60;

    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    public static IEnumerable<SettingsError> Check(Setting setting, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null) return setting.Nullable && !setting.Required ? [] : [Wrong(setting, value, path)];
        return setting.Kind == SettingKind.List ? CheckList(setting, value, path) : Fits(setting, value) ? [] : [Wrong(setting, value, path)];
    }

    /// <summary>What a setting takes, in words.</summary>
    public static string Accepted(Setting setting)
    {
        if (setting.Allowed.Count > 0) return "one of " + string.Join(", ", setting.Allowed.Select(Quote));
        var kind = setting.Kind switch
        {
            SettingKind.Truth => "true or false",
            SettingKind.Whole => "a whole number",
            SettingKind.Number => "a number",
            SettingKind.Duration => "a length of time such as \"PT5M\"",
            SettingKind.List => "a list",
            _ => "a text",
        };
        var pattern = setting.Pattern is { } must ? $" that matches {must}" : "";
        return $"{kind}{Bounds(setting)}{Lengths(setting)}{pattern}{(setting.Nullable ? ", or null" : "")}";
    }

    public static string Quote(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
        return text.Length <= QuoteLimit ? text : text[..QuoteLimit] + "…";
    }

    private static IEnumerable<SettingsError> CheckList(Setting setting, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array || !FitsLength(setting, value.GetArrayLength())) return [Wrong(setting, value, path)];
        return value.EnumerateArray().SelectMany((entry, i) => Check(setting.Items!, entry, string.Create(CultureInfo.InvariantCulture, $"{path}/{i}")));
    }

    private static SettingsError Wrong(Setting setting, JsonElement value, string path) =>
        new(path, $"{Quote(value)} is not accepted; give {Accepted(setting)}.");

    private static bool Fits(Setting setting, JsonElement value) => FitsKind(setting, value) && FitsAllowed(setting, value);

    private static bool FitsKind(Setting setting, JsonElement value) => setting.Kind switch
    {
        SettingKind.Truth => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        SettingKind.Whole => Numbers.Whole(value) is { } whole && (!setting.Short || whole is >= int.MinValue and <= int.MaxValue) && FitsBounds(setting, whole),
        SettingKind.Number => Numbers.Any(value) is { } number && (!setting.Exact || value.TryGetDecimal(out _)) && FitsBounds(setting, number),
        SettingKind.Duration => Numbers.Duration(value) is { } duration && FitsBounds(setting, duration.TotalSeconds),
        _ => value.ValueKind == JsonValueKind.String && FitsText(setting, value.GetString()!),
    };

    private static bool FitsAllowed(Setting setting, JsonElement value) =>
        setting.Allowed.Count == 0 || setting.Allowed.Any(allowed => JsonElement.DeepEquals(allowed, value));

    private static bool FitsBounds(Setting setting, double value) =>
        (setting.Minimum is not { } least || (setting.MinimumIsExclusive ? value > least : value >= least))
        && (setting.Maximum is not { } most || (setting.MaximumIsExclusive ? value < most : value <= most));

    private static bool FitsText(Setting setting, string text) =>
        FitsLength(setting, text.EnumerateRunes().Count()) && (setting.Pattern is not { } pattern || Matches(text, pattern));

    private static bool FitsLength(Setting setting, int length) => length >= (setting.MinLength ?? 0) && length <= (setting.MaxLength ?? int.MaxValue);

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternLimit);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Bounds(Setting setting)
    {
        var least = setting.Minimum is { } min ? $" {(setting.MinimumIsExclusive ? "above" : "from")} {Bound(setting, min)}" : "";
        var most = setting.Maximum is { } max ? $" {(setting.MaximumIsExclusive ? "below" : "to")} {Bound(setting, max)}" : "";
        return least + most;
    }

    private static string Bound(Setting setting, double bound) => setting.Kind == SettingKind.Duration
        ? XmlConvert.ToString(TimeSpan.FromSeconds(bound))
        : bound.ToString(CultureInfo.InvariantCulture);

    private static string Lengths(Setting setting)
    {
        var unit = setting.Kind == SettingKind.List ? "entries" : "characters";
        return (setting.MinLength, setting.MaxLength) switch
        {
            (null, null) => "",
            ({ } least, null) => $" of at least {least} {unit}",
            (null, { } most) => $" of at most {most} {unit}",
            ({ } least, { } most) => $" of {least} to {most} {unit}",
        };
    }
}
