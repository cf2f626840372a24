using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Drafts;

internal static class DraftShape
{
    public static JsonObject Rest(Store store, StudioDraft draft)
    {
        var user = store.Users.Get(draft.User);
        return new JsonObject
        {
            ["id"] = draft.Id,
            ["user"] = user.Email,
            ["created_username"] = $"{user.FullName} {user.Email}, {user.Id}".TrimStart(),
            ["created_ago"] = "0\u00a0minutes",
            ["result"] = draft.Result.ToNode(),
            ["lead_time"] = draft.LeadTime,
            ["was_postponed"] = false,
            ["import_id"] = null,
            ["created_at"] = StudioClock.Text(draft.CreatedAt),
            ["updated_at"] = StudioClock.Text(draft.UpdatedAt),
            ["task"] = draft.Task,
            ["annotation"] = null,
        };
    }
}
