using System.Globalization;
using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Pipeline;

/// <summary>Known answers written as text.</summary>
internal static class GoldText
{
    private const string Key = "gold";
    private const char Bar = '|';

    /// <returns><see langword="null"/> for what is no answer to such a field.</returns>
    public static IReadOnlyList<Region>? Regions(Field field, string text) => field.Kind switch
    {
        _ when text.Trim().Length == 0 => null,
        FieldKind.Choice when IsOffered(field, text.Trim()) => [new ChoicesRegion { Key = Key, Field = field.Name, Labels = [text.Trim()] }],
        FieldKind.Choices or FieldKind.Taxonomy when Parts(text) is var labels && labels.All(label => IsOffered(field, label)) => [new ChoicesRegion { Key = Key, Field = field.Name, Labels = labels }],
        FieldKind.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => [new NumberRegion { Key = Key, Field = field.Name, Value = number }],
        FieldKind.Rating when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stars) => [new RatingRegion { Key = Key, Field = field.Name, Stars = stars }],
        FieldKind.DateTime => [new DateTimeRegion { Key = Key, Field = field.Name, Text = text.Trim() }],
        FieldKind.Text => [new TextRegion { Key = Key, Field = field.Name, Texts = [text] }],
        _ => null,
    };

    public static string Accepted(Field field) => field.Kind switch
    {
        FieldKind.Choice => $"Accepted is one of {Offered(field)}.",
        FieldKind.Choices or FieldKind.Taxonomy => $"Accepted are some of {Offered(field)}, with '{Bar}' between them.",
        FieldKind.Number => "Accepted is a number such as 12.5.",
        FieldKind.Rating => "Accepted is a whole number of stars.",
        FieldKind.DateTime => "Accepted is a date or time in the format of the field.",
        FieldKind.Text => "Accepted is any text.",
        _ => "Give its regions through the API.",
    };

    private static string[] Parts(string text) => text.Split(Bar, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOffered(Field field, string label) => field.OpenLabels || field.Labels.Count == 0 || field.Labels.Contains(label, StringComparer.Ordinal);

    private static string Offered(Field field) => string.Join(", ", field.Labels.Select(label => $"'{label}'"));
}
