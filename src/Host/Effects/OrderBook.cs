using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Connections;
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
        var (now, place) = await hub.ReadAsync(async session => (await OutboxStore.FindAsync(session, effect, stop), await PlaceAsync(session, effect, stop)), stop);
        if (now is not { State: EffectState.Wanted } || now.ContentHash != effect.ContentHash || place is null) return null;
        var open = await connections.ByIdAsync(effect.Connection, stop);
        var sent = Sent(receipts);
        var takeBack = EffectRows.TakeBackAct(now.Reason);
        return new()
        {
            Now = Make(effect, takeBack is not null ? sent!.Json : effect.Json, place, open!, receipts),
            Sent = sent is null ? null : Make(effect, sent.Json, place, open!, receipts),
            TakeBackAct = takeBack,
        };
    }

    /// <returns>The order for what was left in the tool, to look at it again; <see langword="null"/> when it is no longer there, or is to change anyway.</returns>
    public async Task<EffectOrder?> LeftAsync(EffectRow effect, IReadOnlyList<ReceiptRow> receipts, CancellationToken stop)
    {
        var (now, place) = await hub.ReadAsync(async session => (await OutboxStore.FindAsync(session, effect, stop), await PlaceAsync(session, effect, stop)), stop);
        if (now is null || now.State != effect.State || now.ContentHash != effect.ContentHash || place is null) return null;
        var open = await connections.ByIdAsync(effect.Connection, stop);
        return Make(effect, Sent(receipts)?.Json ?? effect.Json, place, open!, receipts);
    }

    private static ReceiptRow? Sent(IReadOnlyList<ReceiptRow> receipts) => receipts.LastOrDefault(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done });

    private static async Task<Place?> PlaceAsync(Session session, EffectRow effect, CancellationToken stop)
    {
        if (effect.ItemId == 0) return await ProjectStore.FindAsync(session, effect.ProjectId, stop) is { } project ? await OfProjectAsync(session, effect, project, stop) : null;
        if (await ItemFactsStore.LoadAsync(session, effect.Plugin, [effect.ItemId], stop) is not [var item]) return null;
        var place = Place.Of(item);
        if (Content.Read<Effect>(effect.Json) is not ReturnWork work) return place;
        place = place with { Annotation = item.Annotations.FirstOrDefault(annotation => annotation.Id == work.AnnotationId)?.RemoteId };
        return await ContributorStore.FindAsync(session, work.ContributorId, stop) is { } person
            ? place with { Person = Pseudonym.Of(person.Connection, person.RemoteId), Contributor = person.RemoteId }
            : place;
    }

    private static async Task<Place> OfProjectAsync(Session session, EffectRow effect, ProjectRow project, CancellationToken stop) =>
        Content.Read<Effect>(effect.Json) is AssignItems list && await ContributorStore.FindAsync(session, list.ContributorId, stop) is { } person
            ? Place.Of(project) with { Person = Pseudonym.Of(person.Connection, person.RemoteId), Contributor = person.RemoteId }
            : Place.Of(project);

    private EffectOrder Make(EffectRow effect, string json, Place place, OpenConnection connection, IReadOnlyList<ReceiptRow> receipts) => new()
    {
        Key = $"lh-{effect.EffectKey}-{effect.Generation}",
        Effect = Content.Read<Effect>(json),
        Project = place.Project.RemoteId,
        ProjectTitle = place.Project.Title,
        Item = place.Item,
        Person = place.Person,
        Contributor = place.Contributor,
        Annotation = place.Annotation,
        ItemData = place.Data,
        Schema = place.Schema,
        Answers = place.Answers,
        Written = Sent(receipts) is { } sent && sent.Json == json ? sent.Answer : null,
        LastWritten = Sent(receipts)?.Answer,
        Original = Originals.Of(receipts),
        Hook = address.Hook(connection.Row.Slug),
        HookSecret = connection.Secret,
    };
}
