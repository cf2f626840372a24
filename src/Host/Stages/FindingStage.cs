using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Rules;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>Findings are computed once per annotation version and rule version; what was computed stands.</summary>
internal sealed class FindingStage(string plugin, Func<ItemFacts, long, RuleInstance?> rulesAt)
{
    public (IReadOnlyList<CheckRow> Checks, IReadOnlyList<FindingRow> Findings) Run(ItemFacts facts)
    {
        var (checks, findings) = (new List<CheckRow>(), new List<FindingRow>());
        foreach (var annotation in facts.Annotations)
        {
            if (annotation.Skipped || rulesAt(facts, annotation.Position) is not { Validates: true } rules) continue;
            var schema = facts.Schemas.At(annotation.UpdatedAt);
            var rule = $"{rules.Rule}/{Inputs(facts, annotation, schema.Hash)}";
            if (facts.Checks.FirstOrDefault(c => c.AnnotationId == annotation.Id && c.Plugin == plugin) is { } known && (rules.IsGone || (known.Version == annotation.UpdatedAt && known.Rule == rule)))
            {
                var standing = facts.Findings.Where(f => f.AnnotationId == annotation.Id && f.Plugin == plugin);
                findings.AddRange(rules.IsGone ? standing : standing.Select(FindingRows.Fresh));
                continue;
            }

            if (rules.IsGone) continue;
            checks.Add(new() { AnnotationId = annotation.Id, Plugin = plugin, ItemId = facts.Item.Id, Version = annotation.UpdatedAt, Rule = rule, Position = annotation.Position });
            findings.AddRange(Check(facts, annotation, schema.Schema, rules, rule));
        }

        return (checks, [.. findings.Where(finding => !Dismissals.Cover(facts, finding))]);
    }

    /// <summary>Names all that the rules are shown: what arrives late must lead to the same findings as what came in order.</summary>
    private static string Inputs(ItemFacts facts, AnnotationRow row, string schema) => Content.Hash(
        row.ContentHash, schema, facts.Item.Data, facts.Item.Overlap.ToString(CultureInfo.InvariantCulture),
        facts.Previous.TryGetValue(row.Id, out var previous) ? previous.ContentHash : "",
        facts.Snapshots.NumberBefore(row.Position).ToString(CultureInfo.InvariantCulture) + Stamp(facts, row))[..8];

    /// <summary>Publishing a version changes the stamp of no earlier work, so nothing of it is checked again.</summary>
    private static string Stamp(ItemFacts facts, AnnotationRow row) => GuidelineVersions.At(facts.Guidelines, row.Position) is { } version ? $"/{version}" : "";

    private FindingRow[] Check(ItemFacts facts, AnnotationRow row, LabelSchema schema, RuleInstance rules, string rule)
    {
        var annotation = Models.Annotation(row);
        var context = new ItemContext
        {
            Item = Models.Item(facts.Item),
            Schema = schema,
            Project = facts.Project.Title,
            Guideline = GuidelineVersions.At(facts.Guidelines, row.Position),
            Previous = facts.Previous.TryGetValue(row.Id, out var previous) ? Models.Previous(row, previous) : null,
            Statistics = facts.Snapshots.StatisticsBefore(row.Position),
        };
        var said = Bounded.List(rules.Validators.SelectMany(validator => validator.Validate(annotation, context)));
        return [.. said.DistinctBy(finding => finding.Key).Select(finding => FindingRows.Of(finding, plugin, row.Id, facts, rule, row.Position))];
    }
}
