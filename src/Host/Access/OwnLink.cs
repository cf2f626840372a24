namespace LabelHub.Host.Access;

/// <summary>A link that opens a contributor's own page once.</summary>
public sealed record OwnLink
{
    public required Uri Url { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
