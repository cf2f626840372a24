using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Pipeline;

/// <summary>Takes down what a lead decides about a proposal.</summary>
internal sealed class ProposalDesk(HouseLog house, Hub hub)
{
    /// <returns>Whether there is such an effect, and why it cannot be decided so.</returns>
    public async Task<(bool Found, string? Refusal)> DecideAsync(string key, int generation, Verdict verdict, string by, CancellationToken stop)
    {
        var row = await hub.ReadAsync(session => EffectListView.FindAsync(session, key, generation, stop), stop);
        if (row is null) return (false, null);
        if (Refusal(row, verdict) is { } refusal) return (true, refusal);
        var body = new ProposalEvent.Decided { Item = row.ItemId, Effect = key, Content = verdict.Content, Approved = verdict.Approved, Reason = verdict.Reason.Trim(), By = by };
        await house.AppendAsync(EventKind.ProposalDecided, body, null, stop);
        return (true, null);
    }

    private static string? Refusal(EffectRow row, Verdict verdict)
    {
        if (Content.Read<Effect>(row.Json).Weight != EffectWeight.Adverse) return $"Effect '{row.EffectKey}' of kind '{row.Kind}' is no proposal: nobody needs to decide it.";
        if (row.State != EffectState.Held || EffectRows.TakeBackAct(row.Reason) is not null) return $"Effect '{row.EffectKey}' is {row.State}; only a proposal that is held can be decided.";
        if (row.ContentHash != verdict.Content) return $"The proposal is no longer as it was shown: its content is '{row.ContentHash}', not '{verdict.Content}'. Look at it again.";
        return !verdict.Approved && string.IsNullOrWhiteSpace(verdict.Reason) ? "A proposal is declined with a reason. Say in a sentence why." : null;
    }
}
