using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>One item, one rule, and a tool that answers as told: the receipts grow as the outbox would write them.</summary>
internal sealed class EffectWorld
{
    private readonly List<ReceiptRow> _receipts = [];

    /// <summary>What the rule wants now.</summary>
    public Effect? Wanted { get; set; }

    public bool WriteBack { get; set; } = true;

    /// <summary>The switch was turned on here; what was caused before is backlog.</summary>
    public long SwitchedOn { get; set; }

    public bool Settled { get; set; } = true;

    public long Cause { get; set; } = 50;

    public Timeline Timeline { get; set; } = Timeline.Empty;

    public ItemFacts Facts { get; set; } = SomeFacts.Of("a", "a", "a") with { Project = SomeFacts.Contributor.Project };

    public IReadOnlyList<ReceiptRow> Receipts => _receipts;

    public static Effect Shows(string label) => new ShowConsensus { Fields = [Some.Consensus("field", label)] };

    public static Effect Asks(string reason = "two of three differ") => new AskReview { Cause = "tie", Reason = reason, Field = "field" };

    public static ReturnWork Returns(AnnotationRow work, string message = "The box is too small.") => new()
    {
        AnnotationId = work.Id,
        Version = work.UpdatedAt.ToTime(),
        ContributorId = work.ContributorId,
        Cause = "tiny-box||",
        Code = "tiny-box",
        Message = message,
    };

    /// <summary>A lead decides what is shown now.</summary>
    public EffectWorld Decide(bool approved, string reason = "")
    {
        var row = Rows()[^1];
        Facts = Facts with { Verdicts = new Dictionary<string, VerdictRow> { [row.EffectKey] = new() { EffectKey = row.EffectKey, ContentHash = row.ContentHash, Approved = approved, Reason = reason } } };
        return this;
    }

    /// <summary>What should stand now.</summary>
    public IReadOnlyList<EffectRow> Rows()
    {
        var facts = Facts with { Receipts = _receipts, WriteBack = WriteBack ? new Dictionary<string, long> { ["consensus"] = SwitchedOn, ["review"] = SwitchedOn, ["return"] = SwitchedOn, ["label"] = SwitchedOn } : new Dictionary<string, long>() };
        return EffectReconciliation.Of(EffectSubject.Of(facts), SomeFacts.Plugin, "rule", Wanted is null ? [] : [Wanted], new EffectGate(facts, Timeline, Settled, Cause));
    }

    public EffectRow? ToSend() => Rows().SingleOrDefault(row => row.State == EffectState.Wanted);

    /// <summary>One attempt of the outbox at what is wanted, with the tool's answer.</summary>
    public EffectWorld Send(string outcome = ReceiptAct.Done)
    {
        if (ToSend() is { } row) Write(row, EffectRows.TakeBackAct(row.Reason) ?? ReceiptAct.Send, outcome);
        return this;
    }

    /// <summary>Someone else changed in the tool what we wrote there.</summary>
    public EffectWorld Override()
    {
        if (ToSend() is { } row && _receipts.Any(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done } && r.Generation == row.Generation)) Write(row, ReceiptAct.Send, ReceiptAct.Overridden);
        return this;
    }

    /// <summary>The connection leaves its tool.</summary>
    public EffectWorld Leave(string way)
    {
        Facts = Facts with { Connection = new() { Id = Facts.Connection.Id, HasTool = true, Baseline = Facts.Connection.Baseline, Leaving = way } };
        return this;
    }

    /// <summary>A reviewer answers the newest request.</summary>
    public EffectWorld Answer()
    {
        if (_receipts.LastOrDefault(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done }) is { } sent)
        {
            Facts = Facts with { Decisions = [SomeFacts.Decision("a", $"lh-{sent.EffectKey}-{sent.Generation}")] };
        }

        return this;
    }

    private void Write(EffectRow row, string act, string outcome) => _receipts.Add(new()
    {
        Id = _receipts.Count + 1,
        EffectKey = row.EffectKey,
        Generation = row.Generation,
        ItemId = row.ItemId,
        Plugin = row.Plugin,
        Kind = row.Kind,
        Act = act,
        Json = row.Json,
        ContentHash = row.ContentHash,
        StartedAt = 1,
        EndedAt = 2,
        Outcome = outcome,
        Answer = outcome == ReceiptAct.Refused ? "The tool does not take it." : null,
    });
}
