using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>All that is recorded and stands about one item: what the item stage computes from.</summary>
internal sealed record ItemFacts
{
    public required ItemRow Item { get; init; }

    public required ProjectRow Project { get; init; }

    public required ConnectionRow Connection { get; init; }

    public required SchemaHistory Schemas { get; init; }

    /// <summary>Living annotations, oldest first.</summary>
    public IReadOnlyList<AnnotationRow> Annotations { get; init; } = [];

    /// <summary>The version before the current one, by annotation.</summary>
    public IReadOnlyDictionary<long, VersionRow> Previous { get; init; } = new Dictionary<long, VersionRow>();

    /// <summary>The first version that the author of the current one gave, by annotation; only where it is not the current one.</summary>
    public IReadOnlyDictionary<long, VersionRow> First { get; init; } = new Dictionary<long, VersionRow>();

    public IReadOnlyList<CheckRow> Checks { get; init; } = [];

    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>What the plugin at hand asked about the annotations before.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <summary>The replies to that, by question key.</summary>
    public IReadOnlyDictionary<string, Abstractions.Plugins.Reply> Replies { get; init; } = new Dictionary<string, Abstractions.Plugins.Reply>();

    public IReadOnlyList<ConsensusRow> Consensus { get; init; } = [];

    public IReadOnlyList<JudgementRow> Judgements { get; init; } = [];

    /// <summary>How answers stood when they were settled, and what became of that, oldest first.</summary>
    public IReadOnlyList<SettlementRow> Settlements { get; init; } = [];

    /// <summary>Whose work waits to be settled until all that a change would settle is counted.</summary>
    public IReadOnlyList<SettlingRow> Settling { get; init; } = [];

    public IReadOnlyList<DecisionRow> Decisions { get; init; } = [];

    /// <summary>Whether a person decided about it here: what was decided elsewhere is evidence, and settles nothing that nobody labelled here.</summary>
    public bool IsDecided => Decisions.Any(decision => decision.ItemId == Item.Id);

    /// <summary>Findings that a person found not to hold.</summary>
    public IReadOnlyList<DismissalRow> Dismissals { get; init; } = [];

    /// <summary>Known answers; they judge, and nothing that leaves the house is made from them.</summary>
    public IReadOnlyList<GoldRow> Gold { get; init; } = [];

    /// <summary>What is known of it from where else it is; decisions and known answers from there are among its own.</summary>
    public Peers Peers { get; init; } = Peers.None;

    /// <summary>How many people LabelHub itself asks for in all; 0 when it asks for nothing beyond what the tool does.</summary>
    public int Asked { get; init; }

    /// <summary>The plugin whose stage this is for.</summary>
    public string Plugin { get; init; } = "";

    /// <summary>Those of the plugin, and of others what is shown and asked for: what one asks holds back what another tells.</summary>
    public IReadOnlyList<EffectRow> Effects { get; init; } = [];

    public IReadOnlyList<ReceiptRow> Receipts { get; init; } = [];

    /// <summary>What leads decided about proposals, by effect key.</summary>
    public IReadOnlyDictionary<string, VerdictRow> Verdicts { get; init; } = new Dictionary<string, VerdictRow>();

    /// <summary>What a fuse stopped: the plan to decide, by effect key and content hash.</summary>
    public IReadOnlyDictionary<(string Key, string Hash), long> Fused { get; init; } = new Dictionary<(string, string), long>();

    public Snapshots Snapshots { get; init; } = Snapshots.None;

    /// <summary>The versions of the project's guideline, oldest first.</summary>
    public IReadOnlyList<GuidelineRow> Guidelines { get; init; } = [];

    /// <summary>Since which position each kind of effect may be sent; a kind that is not there is off.</summary>
    public IReadOnlyDictionary<string, long> WriteBack { get; init; } = new Dictionary<string, long>();
}
