using System.Text.Json;

namespace LabelHub.Plugins.Settings;

/// <summary>What a plugin can be told: draws the form, checks what is entered, and writes it in one canonical way.</summary>
public sealed class SettingsSchema
{
    internal SettingsSchema(string title, IReadOnlyList<Setting> settings)
    {
        Title = title;
        Settings = settings;
        Json = SchemaWriter.Write(this);
    }

    /// <summary>The schema of a plugin without settings: accepts an empty object only.</summary>
    public static SettingsSchema None { get; } = new("", []);

    public string Title { get; }

    /// <summary>The settings in the order the record declares them.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>The same as JSON schema, draft 2020-12.</summary>
    public JsonElement Json { get; }

    /// <summary>Finds everything that is wrong with given settings.</summary>
    public IReadOnlyList<SettingsError> Check(JsonElement settings) => SettingsCheck.Check(this, settings);

    /// <summary>The settings with defaults filled in and names in order: equal in effect, equal in text.</summary>
    /// <param name="settings">Settings without errors.</param>
    public string Canonical(JsonElement settings) => CanonicalWriter.Write(this, settings);

    internal Setting? Find(string name) => Settings.FirstOrDefault(setting => setting.Name == name);
}
