using System.Text.Json;

namespace LabelHub.Plugins.Settings;

/// <summary>What kind of setting a property type is.</summary>
internal sealed record SettingType
{
    private static readonly Type[] Lists =
        [typeof(IEnumerable<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IList<>), typeof(List<>)];

    public required SettingKind Kind { get; init; }

    public bool Nullable { get; init; }

    public bool Short { get; init; }

    public bool Exact { get; init; }

    public SettingType? Items { get; init; }

    /// <summary>The names of an enum.</summary>
    public IReadOnlyList<JsonElement> Names { get; init; } = [];

    /// <returns><see langword="null"/> for a type no setting can have.</returns>
    public static SettingType? Of(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } inner) return Of(inner) is { } value ? value with { Nullable = true } : null;
        if (ElementOf(type) is { } element) return Of(element) is { Kind: not SettingKind.List } items ? new() { Kind = SettingKind.List, Items = items } : null;
        if (type.IsEnum) return new() { Kind = SettingKind.Choice, Names = [.. Enum.GetNames(type).Select(name => ValueWriter.Write(name))] };
        return Plain(type);
    }

    /// <summary>The type of a list's entries, or <see langword="null"/> for what is no list.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type.IsSZArray) return type.GetElementType();
        return type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0] : null;
    }

    private static SettingType? Plain(Type type)
    {
        if (type == typeof(bool)) return new() { Kind = SettingKind.Truth };
        if (type == typeof(int)) return new() { Kind = SettingKind.Whole, Short = true };
        if (type == typeof(long)) return new() { Kind = SettingKind.Whole };
        if (type == typeof(double)) return new() { Kind = SettingKind.Number };
        if (type == typeof(decimal)) return new() { Kind = SettingKind.Number, Exact = true };
        if (type == typeof(string)) return new() { Kind = SettingKind.Text };
        return type == typeof(TimeSpan) ? new() { Kind = SettingKind.Duration } : null;
    }
}
