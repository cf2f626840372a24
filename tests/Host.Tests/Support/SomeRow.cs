using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using LabelHub.Host.Rows;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Tests.Support;

/// <summary>Rows of every kind, made by their shape.</summary>
internal static class SomeRow
{
    public static IReadOnlyList<Type> HubTypes { get; } = [.. typeof(HubRowAttribute).Assembly.GetTypes().Where(type => type.GetCustomAttribute<HubRowAttribute>() is not null).OrderBy(type => type.Name)];

    public static string Table(Type type) => type.GetCustomAttribute<TableAttribute>()!.Name;

    public static IReadOnlyList<string> Key(Type type) => type.GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames;

    /// <summary>Whether the database gives the key.</summary>
    public static bool IsGenerated(PropertyInfo property) => property.Name == "Id" && property.PropertyType == typeof(long) && property.GetCustomAttribute<DatabaseGeneratedAttribute>() is null;

    /// <summary>A row in which every property differs from every other, and rows of other seeds from each other.</summary>
    public static object Of(Type type, int seed, bool nulls)
    {
        var row = Activator.CreateInstance(type)!;
        var number = 0;
        foreach (var property in type.GetProperties().Where(property => !IsGenerated(property)))
        {
            number++;
            if (!nulls || !IsNullable(property)) property.SetValue(row, Value(property.PropertyType, (seed * 100) + number));
        }

        return row;
    }

    public static IReadOnlyDictionary<string, object?> Values(object row) =>
        row.GetType().GetProperties().Where(property => !IsGenerated(property)).ToDictionary(property => property.Name, property => property.GetValue(row));

    private static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    private static object Value(Type type, int number) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => $"it's \"{number}\" – ÄЖ中\U0001F600\r\n\t%_@x",
        var t when t == typeof(long) => long.MaxValue - number,
        var t when t == typeof(int) => int.MinValue + number,
        var t when t == typeof(double) => 0.1 + number,
        var t when t == typeof(bool) => true,
        var t => throw new NotSupportedException($"A row holds a '{t.Name}', of which this makes none yet."),
    };
}
