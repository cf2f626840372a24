using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Webhooks;

/// <summary>Something the webhooks of a project shall hear; the payload is what stands between the action and the project.</summary>
internal sealed record Announcement(string Action, int Project, Func<JsonObject> Payload);
