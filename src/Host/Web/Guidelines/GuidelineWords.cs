using LabelHub.Host.Api.Reads.Guidelines;
using LabelHub.Host.Reconcile;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>Guidelines in sentences.</summary>
internal static class GuidelineWords
{
    public static string Tool(string? state) => state switch
    {
        null => "not shown in the tool",
        EffectState.Sent => "shown in the tool",
        EffectState.Wanted => "on its way to the tool",
        EffectState.Overridden => "someone else's text stands in the tool",
        EffectState.Withdrawn => "taken out of the tool",
        EffectState.Failed => "refused by the tool",
        _ => "waits",
    };

    public static string Tone(string? state) => state switch
    {
        EffectState.Sent => "good",
        EffectState.Wanted => "note",
        EffectState.Overridden or EffectState.Held => "warn",
        EffectState.Failed => "bad",
        _ => "quiet",
    };

    public static string Tone(CheckDetail check) => check.Severity == "error" ? "bad" : "warn";
}
