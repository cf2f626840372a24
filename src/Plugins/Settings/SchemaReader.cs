using System.Reflection;
using System.Text.Json;
using LabelHub.Plugins.Discovery;

namespace LabelHub.Plugins.Settings;

/// <summary>
/// Reads a settings record into a schema, by plain reflection: serializers and validators of the framework keep every type they ever saw
/// in a static cache, and with it the plugin's assembly.
/// </summary>
internal static class SchemaReader
{
    public static SettingsSchema Read(Type record)
    {
        var defaults = Activator.CreateInstance(record)!;
        var problems = new List<string>();
        var settings = Properties(record).Select(property => Read(property, defaults, problems)).OfType<Setting>().ToArray();
        problems.AddRange(settings.Where(setting => !setting.Required).SelectMany(setting => ValueCheck.Check(setting, setting.Default, setting.Name)).Select(error => $"the default of {error.Path} is wrong: {error.Message.TrimEnd('.')}"));
        if (problems.Count > 0) throw PluginException.Malfunction($"The settings record '{record.Name}' cannot be used: {string.Join("; ", problems)}.");
        return new(record.Name, settings);
    }

    /// <summary>The properties that can be set.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0);

    public static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Setting? Read(PropertyInfo property, object defaults, List<string> problems)
    {
        if (SettingType.Of(property.PropertyType) is not { } type)
        {
            problems.Add($"property '{property.Name}' has the type '{property.PropertyType.Name}', which no setting can have; use bool, int, long, double, decimal, string, an enum, TimeSpan, or a list of those");
            return null;
        }

        try
        {
            return SettingAttributes.Apply(property.GetCustomAttributesData(), type, new()
            {
                Name = NameOf(property),
                Title = Words(property.Name),
                Kind = type.Kind,
                Nullable = type.Nullable || IsNullableReference(property),
                Short = type.Short,
                Exact = type.Exact,
                Default = ValueWriter.Write(property.GetValue(defaults)),
                Items = type.Items is { } items ? ItemsOf(items) : null,
                Allowed = type.Names,
            });
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException)
        {
            problems.Add($"property '{property.Name}' has a limit that cannot be read: {fault.Message}");
            return null;
        }
    }

    private static Setting ItemsOf(SettingType items) =>
        new() { Name = "", Title = "", Kind = items.Kind, Nullable = items.Nullable, Short = items.Short, Exact = items.Exact, Allowed = items.Names };

    private static bool IsNullableReference(PropertyInfo property) =>
        !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    /// <summary><c>MinArea</c> as people read it: "Min area".</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, i) =>
        i > 0 && char.IsUpper(letter) && !char.IsUpper(name[i - 1]) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
