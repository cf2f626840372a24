using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.Plugins.Settings;

/// <summary>Writes a schema as JSON schema, draft 2020-12.</summary>
internal static class SchemaWriter
{
    public static JsonElement Write(SettingsSchema schema)
    {
        var properties = new JsonObject();
        foreach (var setting in schema.Settings) properties[setting.Name] = Write(setting);
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = schema.Title,
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        var required = schema.Settings.Where(setting => setting.Required).Select(setting => (JsonNode?)setting.Name).ToArray();
        if (required.Length > 0) root["required"] = new JsonArray(required);
        return JsonElement.Parse(root.ToJsonString());
    }

    private static JsonObject Write(Setting setting)
    {
        var written = new JsonObject { ["type"] = TypeOf(setting) };
        if (setting.Title.Length > 0) written["title"] = setting.Title;
        if (setting.Description.Length > 0) written["description"] = setting.Description;
        if (setting.Default.ValueKind != JsonValueKind.Undefined) written["default"] = Node(setting.Default);
        if (setting.Allowed.Count > 0) written["enum"] = Allowed(setting);
        if (setting.Items is { } items) written["items"] = Write(items);
        if (setting.Pattern is { } pattern) written["pattern"] = $"^(?:{pattern})$";
        WriteBounds(written, setting);
        WriteLengths(written, setting);
        return written;
    }

    private static JsonNode TypeOf(Setting setting)
    {
        var name = setting.Kind switch
        {
            SettingKind.Truth => "boolean",
            SettingKind.Whole => "integer",
            SettingKind.Number => "number",
            SettingKind.List => "array",
            _ => "string",
        };
        return setting.Nullable ? new JsonArray(name, "null") : name;
    }

    private static JsonArray Allowed(Setting setting)
    {
        var allowed = new JsonArray([.. setting.Allowed.Select(Node)]);
        if (setting.Nullable) allowed.Add(null);
        return allowed;
    }

    /// <summary>JSON schema has no bounds for lengths of time; <c>formatMinimum</c> is the common extension for them.</summary>
    private static void WriteBounds(JsonObject written, Setting setting)
    {
        var duration = setting.Kind == SettingKind.Duration;
        if (duration) written["format"] = "duration";
        if (setting.Minimum is { } least) written[Keyword("Minimum", setting.MinimumIsExclusive, duration)] = Bound(least, duration);
        if (setting.Maximum is { } most) written[Keyword("Maximum", setting.MaximumIsExclusive, duration)] = Bound(most, duration);
    }

    /// <summary>minimum, exclusiveMinimum, formatMinimum or formatExclusiveMinimum.</summary>
    private static string Keyword(string bound, bool exclusive, bool duration) =>
        JsonNamingPolicy.CamelCase.ConvertName($"{(duration ? "Format" : "")}{(exclusive ? "Exclusive" : "")}{bound}");

    private static JsonNode Bound(double bound, bool duration) =>
        duration ? Node(ValueWriter.Write(TimeSpan.FromSeconds(bound)))! : JsonValue.Create(bound);

    private static void WriteLengths(JsonObject written, Setting setting)
    {
        var (least, most) = setting.Kind == SettingKind.List ? ("minItems", "maxItems") : ("minLength", "maxLength");
        if (setting.MinLength is { } min) written[least] = min;
        if (setting.MaxLength is { } max) written[most] = max;
    }

    private static JsonNode? Node(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
