namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>Something a tool's edition or the token allows, or does not.</summary>
public sealed record ConnectionAbility
{
    public required string Name { get; init; }

    /// <summary><see langword="null"/> when it was not tried.</summary>
    public bool? Can { get; init; }

    public string Note { get; init; } = "";
}
