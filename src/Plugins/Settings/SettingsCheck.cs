using System.Text.Json;

namespace LabelHub.Plugins.Settings;

/// <summary>Checks settings against their schema. Collects every error instead of stopping at the first.</summary>
internal static class SettingsCheck
{
    public static IReadOnlyList<SettingsError> Check(SettingsSchema schema, JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object) return [new("", $"Settings are {ValueCheck.Quote(settings)}; write a JSON object, {{}} for the defaults.")];
        var errors = new List<SettingsError>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in settings.EnumerateObject())
        {
            var path = "/" + property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            if (!seen.Add(property.Name)) errors.Add(new(path, $"The setting '{property.Name}' is given twice; give it once."));
            if (schema.Find(property.Name) is { } setting) errors.AddRange(ValueCheck.Check(setting, property.Value, path));
            else errors.Add(new(path, Unknown(property.Name, schema)));
        }

        errors.AddRange(schema.Settings
            .Where(setting => setting.Required && !seen.Contains(setting.Name) && ValueCheck.Check(setting, setting.Default, "").Any())
            .Select(setting => new SettingsError($"/{setting.Name}", $"The setting '{setting.Name}' is missing; it has no default. It takes {ValueCheck.Accepted(setting)}.")));
        return errors;
    }

    private static string Unknown(string name, SettingsSchema schema)
    {
        var names = schema.Settings.Select(setting => setting.Name).ToArray();
        if (names.Length == 0) return $"There is no setting '{name}': this plugin has none.";
        return Closest.To(name, names) is { } meant
            ? $"There is no setting '{name}'; did you mean '{meant}'?"
            : $"There is no setting '{name}'; there are {string.Join(", ", names.Select(n => $"'{n}'"))}.";
    }
}
