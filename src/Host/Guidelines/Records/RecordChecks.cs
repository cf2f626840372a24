using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Guidelines.Records;

/// <summary>What is wrong with a decision record before it is kept.</summary>
internal static class RecordChecks
{
    public const int LongestTitle = 200;
    public const int LongestRuling = 2_000;
    public const int MostItems = 50;

    public static IEnumerable<string> Of(RecordEntry entry, LabelSchema schema, IReadOnlySet<long> living)
    {
        if (entry.Title.Length == 0) yield return "title: is missing. Ask the question in a line, such as 'Does a toy car count as a Car?'.";
        if (entry.Title.Length > LongestTitle) yield return $"title: has {entry.Title.Length:N0} characters; {LongestTitle} is the most. Say the rest in the ruling.";
        if (entry.Ruling.Length == 0) yield return "ruling: is missing. Say in a few sentences what holds, and why.";
        if (entry.Ruling.Length > LongestRuling) yield return $"ruling: has {entry.Ruling.Length:N0} characters; {LongestRuling:N0} is the most. Put the point first.";
        if (Concern(entry, schema) is { } problem) yield return problem;
        if (entry.Items.Count > MostItems) yield return $"items: there are {entry.Items.Count:N0}; {MostItems} is the most. Give those that show the case best.";
        foreach (var gone in entry.Items.Where(item => !living.Contains(item))) yield return $"items: item '{gone}' is not in this project any more, or never was. Give another, or leave it out.";
    }

    private static string? Concern(RecordEntry entry, LabelSchema schema)
    {
        if (entry.Field is null) return entry.Label is null ? null : $"label: '{entry.Label}' stands without a field. Give the field it is a label of.";
        if (schema.Find(entry.Field) is not { } field) return $"field: there is no field '{entry.Field}'. Accepted are {Quoted(schema.Fields.Select(known => known.Name))}, or none.";
        return entry.Label is null || field.OpenLabels || field.Labels.Contains(entry.Label, StringComparer.Ordinal) ? null : $"label: '{entry.Label}' is no label of '{field.Name}'. Accepted are {Quoted(field.Labels)}, or none.";
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
