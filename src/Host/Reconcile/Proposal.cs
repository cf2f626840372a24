using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>What weighs on a person is only proposed. A lead approves the very content that was on screen; declining ends the cause, whatever its content becomes.</summary>
internal static class Proposal
{
    public const string Waiting = "proposal: waits for a lead";

    public static string? Holds(Effect effect, string hash, VerdictRow? verdict) => (effect.Weight, verdict) switch
    {
        (not EffectWeight.Adverse, _) => null,
        (_, { Approved: false }) => $"declined: {verdict.Reason}",
        (_, { Approved: true }) when verdict.ContentHash == hash => null,
        _ => Waiting,
    };
}
