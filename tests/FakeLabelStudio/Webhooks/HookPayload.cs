using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Webhooks;

internal static class HookPayload
{
    /// <summary>One body for all hooks of the project; those without payload get the action alone.</summary>
    public static IEnumerable<Delivery> Render(Store store, Announcement announcement, IReadOnlyList<StudioWebhook> hooks)
    {
        var bare = PythonText.Dumps(new JsonObject { ["action"] = announcement.Action });
        var full = hooks.Any(hook => hook.SendPayload) ? PythonText.Dumps(Full(store, announcement)) : bare;
        return hooks.Select(hook => new Delivery(hook, announcement.Action, hook.SendPayload ? full : bare)).ToList();
    }

    /// <summary>The project stands after its subject, and before the task where there is one.</summary>
    private static JsonObject Full(Store store, Announcement announcement)
    {
        var payload = announcement.Payload();
        var task = payload["task"];
        payload.Remove("task");
        var full = new JsonObject { ["action"] = announcement.Action };
        foreach (var (name, value) in payload)
        {
            full[name] = value?.DeepClone();
        }

        full["project"] = ProjectShape.Hook(store, store.Projects.Get(announcement.Project));
        if (task is not null)
        {
            full["task"] = task;
        }

        return full;
    }
}
