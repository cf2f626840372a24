namespace LabelHub.Abstractions.Connectors;

/// <summary>The way to one installed tool.</summary>
public sealed record ToolAccess
{
    /// <summary>The base address, with a trailing slash.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The credential, as the admin entered it. Never write it anywhere.</summary>
    public required string Token { get; init; }

    /// <summary>A client that already has the base address, timeouts, retries where safe, and a breaker. The host disposes of it.</summary>
    public required HttpClient Http { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }
}
