using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Webhooks;

internal static class WebhookShape
{
    public static JsonObject Rest(StudioWebhook hook) => new()
    {
        ["id"] = hook.Id,
        ["organization"] = Store.Organization,
        ["project"] = hook.Project,
        ["url"] = hook.Url,
        ["send_payload"] = hook.SendPayload,
        ["send_for_all_actions"] = hook.SendForAllActions,
        ["headers"] = new JsonObject(hook.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        ["is_active"] = hook.IsActive,
        ["actions"] = hook.Actions.ToArray(action => JsonValue.Create(action)),
        ["created_at"] = StudioClock.Text(hook.CreatedAt),
        ["updated_at"] = StudioClock.Text(hook.UpdatedAt),
    };
}
