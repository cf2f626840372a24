using System.Globalization;
using System.Text.Json.Nodes;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>One answer on a review sheet: what the reviewer reads, and the labels by field that it stands for.</summary>
internal sealed record SheetLine
{
    private readonly IReadOnlyList<Part> _parts;

    private SheetLine(IReadOnlyList<Part> parts) => _parts = parts;

    public string Shown => _parts.Count == 1 ? _parts[0].Shown : string.Join("; ", _parts.Select(part => $"{part.Field}: {part.Shown}"));

    /// <returns><see langword="null"/> when two answers are to the same field, so that they are not one person's.</returns>
    public static SheetLine? Of(IEnumerable<Answer> answers)
    {
        var parts = answers.Where(answer => answer.Regions.Count > 0).Select(Of).OrderBy(part => part.Field, StringComparer.Ordinal).ToList();
        return parts.DistinctBy(part => part.Field).Count() == parts.Count ? new(parts) : null;
    }

    public JsonObject ToJson() => new(_parts.Select(part =>
        KeyValuePair.Create(part.Field, (JsonNode?)new JsonArray([.. part.Labels.Select(label => JsonValue.Create(label))]))));

    private static Part Of(Answer answer)
    {
        var labels = answer.Regions.SelectMany(Words).ToList();
        return new(answer.Regions[0].Field, [.. labels.Distinct(StringComparer.Ordinal)], Counted(labels));
    }

    private static IEnumerable<string> Words(Region region) => region switch
    {
        TextRegion text => text.Texts,
        NumberRegion number => [number.Value.ToString(CultureInfo.InvariantCulture)],
        RatingRegion rating => [rating.Stars.ToString(CultureInfo.InvariantCulture)],
        DateTimeRegion date => [date.Text],
        RankingRegion ranking => ranking.Groups.Select(group => $"{(group.Name.Length > 0 ? $"{group.Name}: " : "")}{string.Join(" > ", group.Items)}"),
        _ => region.Labels,
    };

    private static string Counted(List<string> labels) => labels.Count == 0 ? "(no label)" : string.Join(", ", labels
        .GroupBy(label => label, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Count() == 1 ? same.Key : $"{same.Count()} × {same.Key}"));

    private sealed record Part(string Field, IReadOnlyList<string> Labels, string Shown);
}
