using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat.Webhooks;

/// <summary>Something to tell webhooks. Its content is that of the moment, whenever it is delivered.</summary>
/// <param name="Name">Such as <c>update:job</c>.</param>
/// <param name="Project">Whose hooks hear of it.</param>
/// <param name="Resource">The member that holds the content.</param>
/// <param name="Content">The content.</param>
/// <param name="Before">What was before; <see langword="null"/> for what was made or deleted.</param>
/// <param name="Changes">From and to, by column; <see langword="null"/> in older versions.</param>
/// <param name="Sender">Who did it; <see langword="null"/> in a background worker.</param>
internal sealed record HookEvent(string Name, CvatProject Project, string Resource, JsonObject Content, JsonObject? Before, JsonObject? Changes, JsonObject? Sender)
{
    public string ChangedFields => string.Join(',', (Changes ?? Before ?? []).Select(member => member.Key));

    public JsonObject Payload(int hook)
    {
        var payload = new JsonObject { ["event"] = Name, [Resource] = Content.DeepClone(), ["webhook_id"] = hook };
        if (Before is { Count: > 0 }) payload["before_update"] = Before.DeepClone();
        if (Changes is not null) payload["changes"] = Changes.DeepClone();
        if (Resource != "request") payload["sender"] = Sender?.DeepClone() ?? new JsonObject { ["id"] = null, ["username"] = null, ["email"] = null };
        return payload;
    }
}
