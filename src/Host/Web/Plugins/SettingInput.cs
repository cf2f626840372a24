using System.Globalization;
using System.Text.Json;
using LabelHub.Plugins.Settings;

namespace LabelHub.Host.Web.Plugins;

/// <summary>One field of a settings form.</summary>
public sealed record SettingInput
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public required SettingKind Kind { get; init; }

    /// <summary>What stands in the field.</summary>
    public required string Value { get; init; }

    /// <summary>What holds where the field is left empty.</summary>
    public required string Default { get; init; }

    /// <summary>The only values accepted; empty where any is.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is accepted, in words.</summary>
    public string Hint { get; init; } = "";

    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The field of a setting, with what is set for it in a scope.</summary>
    internal static SettingInput Of(Setting setting, JsonElement settings, IReadOnlyList<SettingsError> errors)
    {
        var given = settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty(setting.Name, out var value) ? value : (JsonElement?)null;
        var path = "/" + setting.Name;
        return new()
        {
            Name = setting.Name,
            Title = setting.Title,
            Description = setting.Description,
            Kind = setting.Kind,
            Value = given is { } set ? Text(set) : setting.Kind is SettingKind.Truth or SettingKind.Choice ? Text(setting.Default) : "",
            Default = Text(setting.Default),
            Choices = [.. setting.Allowed.Select(Text)],
            Hint = Limits(setting),
            Errors = [.. errors.Where(e => e.Path == path || e.Path.StartsWith(path + "/", StringComparison.Ordinal)).Select(e => e.Message)],
        };
    }

    internal static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Text)),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    private static string Limits(Setting setting) => setting switch
    {
        { Kind: SettingKind.List } => "One entry a line.",
        { Kind: SettingKind.Duration } => "A length of time such as PT5M or P1D.",
        { Minimum: { } least, Maximum: { } most } => string.Create(CultureInfo.InvariantCulture, $"From {least} to {most}."),
        { Minimum: { } least } => string.Create(CultureInfo.InvariantCulture, $"At least {least}."),
        { Maximum: { } most } => string.Create(CultureInfo.InvariantCulture, $"At most {most}."),
        _ => "",
    };
}
