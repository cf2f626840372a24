using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Plugins.Settings;

namespace LabelHub.Host.Web.Plugins;

/// <summary>Reads a posted settings form as the JSON that its schema checks.</summary>
internal static class SettingsForm
{
    /// <summary>Before the names of settings, so that none can clash with a field of the page's own.</summary>
    public const string Prefix = "set.";

    public static JsonElement Read(SettingsSchema schema, IFormCollection form)
    {
        var settings = new JsonObject();
        foreach (var setting in schema.Settings)
        {
            if (!form.TryGetValue(Prefix + setting.Name, out var values)) continue;
            var text = values.Count > 0 ? values[^1]!.Trim() : "";
            // An empty field means the default, so that a default that changes later is followed.
            if (text.Length > 0) settings[setting.Name] = Value(setting, text);
        }

        return JsonSerializer.SerializeToElement(settings);
    }

    private static JsonNode Value(Setting setting, string text) => setting.Kind == SettingKind.List
        ? new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Single(setting.Items!.Kind, line))])
        : Single(setting.Kind, text);

    // What cannot be read as its kind stays a text: the schema's check then quotes it.
    private static JsonNode Single(SettingKind kind, string text) => kind switch
    {
        SettingKind.Truth when bool.TryParse(text, out var truth) => truth,
        SettingKind.Whole when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        SettingKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => JsonValue.Create(text),
    };
}
