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
    [
        .. EffectReconciliation.Of(facts.Subject(Guideline), House, facts.Guideline is { } row ? $"{House}.{Guideline}@{row.Version}" : "", Wanted(facts), new ProjectGate(facts, facts.Guideline?.Position ?? 0)),
        .. EffectReconciliation.Of(facts.Subject(EffectKind.Assign), House, $"{House}.{EffectKind.Assign}", Lists(facts), new ProjectGate(facts, facts.Assigned.Select(own => own.Position).DefaultIfEmpty().Max())),
    ];

    public static RowDifference<EffectRow> Difference(PublishedFacts facts) => RowDifference.Of(
        facts.Effects, Of(facts), e => (e.EffectKey, e.Generation),
        (a, b) => (a.State, a.Reason, a.ContentHash, a.Rule, a.Position) == (b.State, b.Reason, b.ContentHash, b.Rule, b.Position));

    /// <summary>Before writing is switched on, nothing is wanted of the tool; after it is switched off, what stands there stays.</summary>
    private static IReadOnlyList<Effect> Wanted(PublishedFacts facts) =>
        facts.Guideline is { Shown: true } row && IsMeant(facts, Guideline) ? [Show(row)] : [];

    /// <summary>A list for each who has anything left to work on.</summary>
    private static IReadOnlyList<Effect> Lists(PublishedFacts facts) =>
        IsMeant(facts, EffectKind.Assign) ? [.. facts.Assigned.Select(own => new AssignItems { ContributorId = own.Contributor, Items = own.Items })] : [];

    private static bool IsMeant(PublishedFacts facts, string kind) => facts.WriteBack.ContainsKey(kind) || facts.Receipts.Any(receipt => receipt.Kind == kind);

    private static ShowGuideline Show(GuidelineRow row) => new()
    {
        Version = row.Version,
        Html = row.Html,
        Markdown = row.Markdown,
        OwnPage = new Uri(row.OwnPage),
        Replaces = row.Replaces,
    };
}
