using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Connections;
using LabelHub.Host.Stages;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Effects;

/// <summary>Makes orders from what is wanted now: it is read again just before it is sent.</summary>
internal sealed class OrderBook(Hub hub, ConnectionDirectory connections, PublicAddress address)
{
    /// <returns>The order, or <see langword="null"/> when the effect is no longer wanted as it was.</returns>
    public async Task<Order?> MakeAsync(EffectRow effect, IReadOnlyList<ReceiptRow> receipts, CancellationToken stop)
    {
        var (now, facts) = await hub.ReadAsync(
            async session => (await OutboxStore.FindAsync(session, effect, stop), await ItemFactsStore.LoadAsync(session, effect.Plugin, [effect.ItemId], stop)), stop);
        if (now is not { State: EffectState.Wanted } || now.ContentHash != effect.ContentHash || facts is not [var item]) return null;
        var open = await connections.ByIdAsync(effect.Connection, stop);
        var sent = receipts.LastOrDefault(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done });
        var takeBack = now.Reason == EffectRows.TakeBackReason;
        return new()
        {
            Now = Make(effect, takeBack ? sent!.Json : effect.Json, item, open!),
            Sent = sent is null ? null : Make(effect, sent.Json, item, open!),
            TakeBack = takeBack,
        };
    }

    private EffectOrder Make(EffectRow effect, string json, ItemFacts facts, OpenConnection connection) => new()
    {
        Key = $"lh-{effect.EffectKey}-{effect.Generation}",
        Effect = Content.Read<Effect>(json),
        Project = facts.Project.RemoteId,
        ProjectTitle = facts.Project.Title,
        Item = facts.Item.RemoteId,
        ItemData = JsonElement.Parse(facts.Item.Data),
        Schema = facts.Schemas.Newest,
        Answers = Anonymous(facts),
        Hook = address.Hook(connection.Row.Slug),
        HookSecret = connection.Secret,
    };

    /// <summary>Sorted by content, so that the order does not tell who gave which.</summary>
    private static IReadOnlyList<Answer> Anonymous(ItemFacts facts) =>
    [
        .. from row in Answers.Counting(facts.Annotations)
           let answer = new Answer { ContributorId = 0, AnnotationId = 0, Regions = Models.Regions(row) }
           where answer.Regions.Count > 0
           orderby Content.Hash(Content.Write(answer.Regions))
           select answer,
    ];
}
