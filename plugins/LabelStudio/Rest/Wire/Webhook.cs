namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record Webhook
{
    public long? Id { get; init; }

    public long? Project { get; init; }

    public required string Url { get; init; }

    public bool SendPayload { get; init; }

    public bool SendForAllActions { get; init; }

    public bool IsActive { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Always sent: the tool clears the list when a change leaves it out.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    public bool DoesWhat(Webhook wish) =>
        SendPayload == wish.SendPayload
        && SendForAllActions == wish.SendForAllActions
        && IsActive == wish.IsActive
        && Actions.ToHashSet().SetEquals(wish.Actions)
        && Headers.OrderBy(header => header.Key, StringComparer.Ordinal).SequenceEqual(wish.Headers.OrderBy(header => header.Key, StringComparer.Ordinal));
}
