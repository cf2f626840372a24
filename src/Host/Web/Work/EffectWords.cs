using System.Text.Json;
using LabelHub.Host.Api.Reads.Items;
using LabelHub.Host.Reconcile;

namespace LabelHub.Host.Web.Work;

/// <summary>Effects in words.</summary>
internal static class EffectWords
{
    public static string Kind(string kind) => kind switch
    {
        "consensus" => "Show the consensus as a prediction",
        "review" => "Ask a reviewer",
        "guideline" => "Show the guideline as the instruction",
        "return" => "Return to the contributor",
        "label" => "Ask for one more label",
        "assign" => "List what a person should work on",
        _ => kind,
    };

    public static string Tone(string state) => state switch
    {
        EffectState.Sent or EffectState.Fulfilled => "good",
        EffectState.Wanted => "note",
        EffectState.Held or EffectState.Overridden => "warn",
        EffectState.Failed => "bad",
        _ => "quiet",
    };

    /// <summary>What a reviewer is asked; <see langword="null"/> for what asks nothing.</summary>
    public static string? Question(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String ? reason.GetString() : null;

    public static string Receipt(ReceiptDetail receipt) => $"{(receipt.Act is ReceiptAct.Revert or ReceiptAct.Fulfil ? "Taking back" : "Sending")}: {receipt.Outcome switch
    {
        null => receipt.EndedAt is null ? "under way, or cut off," : "ended",
        ReceiptAct.Done => "done",
        ReceiptAct.Refused => "refused by the tool",
        ReceiptAct.NotApplied => "not applied, to be tried again",
        ReceiptAct.Overridden => "changed by someone else",
        var other => other,
    }}";
}
