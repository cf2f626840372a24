namespace LabelHub.FakeLabelStudio.Webhooks;

/// <summary>A body on its way to one webhook.</summary>
internal sealed record Delivery(StudioWebhook Hook, string Action, string Body);
