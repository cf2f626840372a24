using System.Text.Json;
using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>Answers that have no place, and links between those that have.</summary>
internal static class AnswerShapes
{
    public static Region? Read(ResultEntry entry) => entry.Type switch
    {
        "choices" or "taxonomy" => entry.Texts(entry.Type) is not null ? new ChoicesRegion { Key = "", Field = "" } : null,
        "pairwise" => entry.Text("selected") is { } side ? new ChoicesRegion { Key = "", Field = "", Labels = [side] } : null,
        "textarea" => entry.Texts("text") is { } texts ? new TextRegion { Key = "", Field = "", Texts = texts } : null,
        "number" => entry.Number("number") is { } number ? new NumberRegion { Key = "", Field = "", Value = number } : null,
        "rating" => entry.Whole("rating") is { } stars ? new RatingRegion { Key = "", Field = "", Stars = stars } : null,
        "datetime" => entry.Text("datetime") is { } text ? new DateTimeRegion { Key = "", Field = "", Text = text } : null,
        "ranker" => Groups(entry) is { } groups ? new RankingRegion { Key = "", Field = "", Groups = groups } : null,
        EntryTypes.Relation => Relation(entry),
        _ => null,
    };

    /// <summary>Old data has the bare order, without a heading.</summary>
    private static IReadOnlyList<RankedGroup>? Groups(ResultEntry entry)
    {
        if (entry.Value.ValueKind != JsonValueKind.Object || !entry.Value.TryGetProperty("ranker", out var ranker)) return null;
        if (ranker.ValueKind == JsonValueKind.Array) return ResultEntry.TextsOf(ranker) is { } order ? [new() { Items = order }] : null;
        if (ranker.ValueKind != JsonValueKind.Object) return null;
        var groups = ranker.EnumerateObject().Select(group => (group.Name, Items: ResultEntry.TextsOf(group.Value))).ToList();
        return groups.Exists(group => group.Items is null) ? null : [.. groups.Select(group => new RankedGroup { Name = group.Name, Items = group.Items! }).OrderBy(group => group.Name, StringComparer.Ordinal)];
    }

    private static RelationRegion? Relation(ResultEntry entry) => (entry.Own("from_id"), entry.Own("to_id")) is ({ } from, { } to)
        ? new()
        {
            Key = "",
            Field = "",
            From = from,
            To = to,
            Direction = entry.Own("direction") switch { "left" => RelationDirection.Backward, "bi" => RelationDirection.Both, _ => RelationDirection.Forward },
            Labels = entry.Element.TryGetProperty("labels", out var labels) ? ResultEntry.TextsOf(labels) ?? [] : [],
        }
        : null;
}
