using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Ledger;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.State;

/// <summary>One transaction: who makes it, and what it will tell the webhooks once it is done.</summary>
internal sealed class Change(Store store, StudioLedger ledger, StudioUser user)
{
    private readonly List<Announcement> _announcements = [];

    public Store Store => store;

    public StudioLedger Ledger => ledger;

    public StudioUser User => user;

    public DateTimeOffset NextStamp() => store.Clock.NextStamp();

    /// <summary>The payload is rendered when the change is complete: webhooks tell of the state after it.</summary>
    public void Announce(string action, int project, Func<JsonObject> payload) =>
        _announcements.Add(new Announcement(action, project, payload));

    public IReadOnlyList<Delivery> Deliveries() => [.. _announcements.SelectMany(DeliveriesOf)];

    private IEnumerable<Delivery> DeliveriesOf(Announcement announcement)
    {
        var hooks = store.Webhooks.Of(announcement.Project).Where(hook => hook.Wants(announcement.Action)).ToList();
        return hooks.Count == 0
            ? []
            : HookPayload.Render(store, announcement, hooks);
    }
}
