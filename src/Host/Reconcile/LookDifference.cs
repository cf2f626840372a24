using System.Globalization;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages.SecondLooks;

namespace LabelHub.Host.Reconcile;

/// <summary>What must be posted about an item that was drawn for second looks: what they showed, and whether one more label is still to be asked for.</summary>
internal sealed record LookDifference
{
    /// <summary>How many people should have answered an item that is looked at a second time.</summary>
    public const int Labels = 2;

    private const string Rule = $"{ProjectEffects.House}.second-look";

    public required IReadOnlyList<SecondLookItemRow> Outcomes { get; init; }

    public required RowDifference<EffectRow> Effects { get; init; }

    public static LookDifference Of(LookedItem item) => new()
    {
        Outcomes = [.. item.Looks.Select(look => (look.Standing, Now: Outcome(item, look.Look, look.Standing))).Where(pair => !Same(pair.Standing, pair.Now)).Select(pair => pair.Now)],
        Effects = RowDifference.Of(
            item.Effects, EffectReconciliation.Of(Subject(item), ProjectEffects.House, Rule, Wanted(item), new LookGate(item)), e => (e.EffectKey, e.Generation),
            (a, b) => (a.State, a.Reason, a.ContentHash, a.Rule, a.Position) == (b.State, b.Reason, b.ContentHash, b.Rule, b.Position)),
    };

    private static IReadOnlyList<Effect> Wanted(LookedItem item) => item.Item.Ended || item.Facts.People >= Labels
        ? []
        : [.. item.Looks.Where(look => look.Look.EndedAt is null).Select(look => new AskLabel { Labels = Labels, Before = 1, Cause = string.Create(CultureInfo.InvariantCulture, $"second-look/{look.Look.Id}") })];

    private static SecondLookItemRow Outcome(LookedItem item, SecondLookRow look, SecondLookItemRow standing)
    {
        var outcome = LookOutcome.Of(item.Facts with { AskedAt = look.AskedAt });
        return new() { SecondLookId = look.Id, ItemId = standing.ItemId, ProjectId = standing.ProjectId, Gone = outcome.Gone, Differs = outcome.Differs, Wrong = outcome.Wrong };
    }

    private static bool Same(SecondLookItemRow a, SecondLookItemRow b) => (a.Gone, a.Differs, a.Wrong) == (b.Gone, b.Differs, b.Wrong);

    private static EffectSubject Subject(LookedItem item) => new()
    {
        Connection = item.Connection,
        ProjectId = item.Item.ProjectId,
        ItemId = item.Item.Id,
        Receipts = item.Receipts,
        People = item.Facts.People,
    };
}
