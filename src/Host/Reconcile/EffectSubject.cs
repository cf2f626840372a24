using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Reconcile;

/// <summary>What an effect is about, an item or a project, with what its reconciliation asks of it.</summary>
internal sealed record EffectSubject
{
    public required ConnectionRow Connection { get; init; }

    public required long ProjectId { get; init; }

    /// <summary>0 for an effect that belongs to the project.</summary>
    public required long ItemId { get; init; }

    public required IReadOnlyList<ReceiptRow> Receipts { get; init; }

    public IReadOnlyList<DecisionRow> Decisions { get; init; } = [];

    /// <summary>What leads decided about proposals, by effect key.</summary>
    public IReadOnlyDictionary<string, VerdictRow> Verdicts { get; init; } = new Dictionary<string, VerdictRow>();

    /// <summary>When the newest version of each living annotation was made.</summary>
    public IReadOnlyDictionary<long, long> Versions { get; init; } = new Dictionary<long, long>();

    /// <summary>How many people have answered.</summary>
    public int People { get; init; }

    /// <summary>What a fuse stopped: the plan to decide, by effect key and content hash.</summary>
    public IReadOnlyDictionary<(string Key, string Hash), long> Fused { get; init; } = new Dictionary<(string, string), long>();

    /// <summary>The number that its effects' keys begin with: items and projects are numbered by one count.</summary>
    public long Number => ItemId != 0 ? ItemId : ProjectId;

    public static EffectSubject Of(ItemFacts facts) => new()
    {
        Connection = facts.Connection,
        ProjectId = facts.Project.Id,
        ItemId = facts.Item.Id,
        Receipts = facts.Receipts,
        Decisions = facts.Decisions,
        Verdicts = facts.Verdicts,
        People = Answers.People(facts.Annotations, facts.Peers),
        Versions = facts.Annotations.ToDictionary(a => a.Id, a => a.UpdatedAt),
        Fused = facts.Fused,
    };
}
