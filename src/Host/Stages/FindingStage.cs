using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rules;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>Findings are computed once per annotation version and rule version; what was computed stands.</summary>
internal sealed class FindingStage(string plugin, Func<ItemFacts, long, RuleInstance?> rulesAt)
{
    public FindingOutcome Run(ItemFacts facts)
    {
        var (checks, findings, questions) = (new List<CheckRow>(), new List<FindingRow>(), new List<QuestionRow>());
        foreach (var annotation in facts.Annotations)
        {
            if (annotation.Skipped || rulesAt(facts, annotation.Position) is not { Validates: true } rules) continue;
            var schema = facts.Schemas.At(annotation.UpdatedAt);
            var rule = $"{rules.Rule}/{Inputs(facts, annotation, schema.Hash)}";
            var standing = facts.Findings.Where(f => f.AnnotationId == annotation.Id && f.Plugin == plugin).ToArray();
            if (rules.IsGone || IsKnown(facts, annotation, rule))
            {
                findings.AddRange(rules.IsGone ? standing : standing.Select(FindingRows.Fresh));
                questions.AddRange(facts.Questions.Where(q => q.AnnotationId == annotation.Id));
                continue;
            }

            var said = Examination.Of(rules, Models.Annotation(annotation), Context(facts, annotation, schema.Schema));
            var found = said.Findings.Select(finding => FindingRows.Of(finding, plugin, annotation.Id, facts, rule, annotation.Position)).ToArray();
            findings.AddRange(found);
            questions.AddRange(said.Questions.Select(question => Row(question, annotation)));
            if (said.IsOpen) findings.AddRange(standing.ExceptBy(found.Select(f => f.FindingKey), f => f.FindingKey).Select(FindingRows.Stale));
            else checks.Add(new() { AnnotationId = annotation.Id, Plugin = plugin, ItemId = facts.Item.Id, Version = annotation.UpdatedAt, Rule = rule, Position = annotation.Position });
        }

        return new() { Checks = checks, Findings = [.. findings.Where(finding => !Dismissals.Cover(facts, finding))], Questions = questions };
    }

    private bool IsKnown(ItemFacts facts, AnnotationRow annotation, string rule) =>
        facts.Checks.Any(c => c.AnnotationId == annotation.Id && c.Plugin == plugin && c.Version == annotation.UpdatedAt && c.Rule == rule);

    private QuestionRow Row(Question question, AnnotationRow annotation) => new()
    {
        AnnotationId = annotation.Id,
        Plugin = plugin,
        QuestionKey = question.Key,
        ItemId = annotation.ItemId,
        Service = question.Service,
        Body = question.Body,
        Number = QuestionNumber.Of(plugin, question.Key),
    };

    /// <summary>Names all that the rules are shown: what arrives late must lead to the same findings as what came in order.</summary>
    private static string Inputs(ItemFacts facts, AnnotationRow row, string schema) => Content.Hash(
        row.ContentHash, schema, facts.Item.Data, facts.Item.Overlap.ToString(CultureInfo.InvariantCulture),
        facts.Previous.TryGetValue(row.Id, out var previous) ? previous.ContentHash : "",
        facts.Snapshots.NumberBefore(row.Position).ToString(CultureInfo.InvariantCulture) + Stamp(facts, row))[..8];

    /// <summary>Publishing a version changes the stamp of no earlier work, so nothing of it is checked again.</summary>
    private static string Stamp(ItemFacts facts, AnnotationRow row) => GuidelineVersions.At(facts.Guidelines, row.Position) is { } version ? $"/{version}" : "";

    private static ItemContext Context(ItemFacts facts, AnnotationRow row, LabelSchema schema) => new()
    {
        Item = Models.Item(facts.Item),
        Schema = schema,
        Project = facts.Project.Title,
        Guideline = GuidelineVersions.At(facts.Guidelines, row.Position),
        Previous = facts.Previous.TryGetValue(row.Id, out var previous) ? Models.Previous(row, previous) : null,
        Statistics = facts.Snapshots.StatisticsBefore(row.Position),
        Replies = facts.Replies,
    };
}
