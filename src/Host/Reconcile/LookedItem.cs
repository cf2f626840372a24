using LabelHub.Host.Rows;
using LabelHub.Host.Stages.SecondLooks;

namespace LabelHub.Host.Reconcile;

/// <summary>An item that was drawn for second looks, with all that follows from it.</summary>
internal sealed record LookedItem
{
    public required ItemRow Item { get; init; }

    public required ConnectionRow Connection { get; init; }

    /// <summary>The looks it was drawn for, with what stands of each.</summary>
    public required IReadOnlyList<(SecondLookRow Look, SecondLookItemRow Standing)> Looks { get; init; }

    /// <summary>What is known of it; when it was drawn is of the look.</summary>
    public required LookFacts Facts { get; init; }

    public IReadOnlyList<EffectRow> Effects { get; init; } = [];

    public IReadOnlyList<ReceiptRow> Receipts { get; init; } = [];

    public IReadOnlyDictionary<string, long> WriteBack { get; init; } = new Dictionary<string, long>();
}
