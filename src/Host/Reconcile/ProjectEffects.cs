using LabelHub.Host.Facts;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>The effects that belong to a project: what people publish there, wanted by LabelHub itself.</summary>
internal static class ProjectEffects
{
    /// <summary>Who wants them, where a plugin stands otherwise.</summary>
    public const string House = "labelhub";

    /// <summary>The kind of effect that shows a guideline.</summary>
    public const string Guideline = EffectKind.Guideline;

    public static IReadOnlyList<EffectRow> Of(PublishedFacts facts) =>
        EffectReconciliation.Of(facts.Subject, House, facts.Guideline is { } row ? $"{House}.{Guideline}@{row.Version}" : "", Wanted(facts), new ProjectGate(facts));

    public static RowDifference<EffectRow> Difference(PublishedFacts facts) => RowDifference.Of(
        facts.Effects, Of(facts), e => (e.EffectKey, e.Generation),
        (a, b) => (a.State, a.Reason, a.ContentHash, a.Rule, a.Position) == (b.State, b.Reason, b.ContentHash, b.Rule, b.Position));

    /// <summary>Before writing is switched on, publishing wants nothing of the tool; after it is switched off, what stands there stays.</summary>
    private static IReadOnlyList<Effect> Wanted(PublishedFacts facts) =>
        facts.Guideline is { Shown: true } row && (facts.WriteBack.ContainsKey(Guideline) || facts.Receipts.Count > 0) ? [Show(row)] : [];

    private static ShowGuideline Show(GuidelineRow row) => new()
    {
        Version = row.Version,
        Html = row.Html,
        Markdown = row.Markdown,
        OwnPage = new Uri(row.OwnPage),
        Replaces = row.Replaces,
    };
}
