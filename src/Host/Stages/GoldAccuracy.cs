using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>How often answers to items with a known answer were right, by the version of the guideline they were given under: no person takes part in it.</summary>
internal static class GoldAccuracy
{
    /// <param name="schema">The project's schema.</param>
    /// <param name="guidelines">The project's published versions, oldest first.</param>
    /// <param name="gold">The known answers.</param>
    /// <param name="work">The living work on those items.</param>
    /// <returns>By version, under an empty one what came before the first.</returns>
    public static IReadOnlyDictionary<string, Skill> Of(LabelSchema schema, IReadOnlyList<GuidelineRow> guidelines, IReadOnlyList<GoldRow> gold, IReadOnlyList<AnnotationRow> work)
    {
        var byItem = work.ToLookup(row => row.ItemId);
        var judged =
            from known in gold
            let field = schema.Find(known.Field)
            where field is not null
            from row in Answers.Counting(byItem[known.ItemId])
            let given = Models.Regions(row).Where(region => region.Field == known.Field).ToArray()
            where Doubts.Counts(row) && given.Length > 0
            let agrees = Agrees(field.Kind, known, given)
            where agrees is not null
            select (Version: GuidelineVersions.At(guidelines, row.Position) ?? "", Agrees: agrees.Value);
        return judged.GroupBy(j => j.Version).ToDictionary(same => same.Key, same => Wilson.Skill(same.Count(), same.Count(j => j.Agrees)), StringComparer.Ordinal);
    }

    public static bool? Agrees(FieldKind kind, GoldRow known, IReadOnlyList<Region> given) =>
        GoldMatch.Agrees(kind, Content.Read<Region[]>(known.Answer), given, known.Tolerance is { } text ? GoldTolerance.TryRead(text) : null);
}
