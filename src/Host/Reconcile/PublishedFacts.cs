using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>What people published in a project or wish of those who label there, and what became of it in the tool: what the effects that belong to the project follow from.</summary>
internal sealed record PublishedFacts
{
    public required ProjectRow Project { get; init; }

    public required ConnectionRow Connection { get; init; }

    /// <summary>The guideline in force.</summary>
    public GuidelineRow? Guideline { get; init; }

    /// <summary>What people should still work on.</summary>
    public IReadOnlyList<Assigned> Assigned { get; init; } = [];

    public IReadOnlyList<EffectRow> Effects { get; init; } = [];

    public IReadOnlyList<ReceiptRow> Receipts { get; init; } = [];

    /// <summary>Since which position each kind of effect may be sent; a kind that is not there is off.</summary>
    public IReadOnlyDictionary<string, long> WriteBack { get; init; } = new Dictionary<string, long>();

    /// <summary>The project, with what was sent of one kind.</summary>
    public EffectSubject Subject(string kind) => new() { Connection = Connection, ProjectId = Project.Id, ItemId = 0, Receipts = [.. Receipts.Where(receipt => receipt.Kind == kind)] };
}
