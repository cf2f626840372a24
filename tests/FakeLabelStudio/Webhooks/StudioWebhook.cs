namespace LabelHub.FakeLabelStudio.Webhooks;

/// <summary>A webhook of one project.</summary>
public sealed record StudioWebhook
{
    public required int Id { get; init; }

    public required int Project { get; init; }

    public required string Url { get; init; }

    public bool SendPayload { get; init; } = true;

    public bool SendForAllActions { get; init; } = true;

    public bool IsActive { get; init; } = true;

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public IReadOnlyList<string> Actions { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    internal bool Wants(string action) => IsActive && (SendForAllActions || Actions.Contains(action));
}
