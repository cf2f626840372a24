namespace LabelHub.Abstractions.Connectors;

/// <summary>The way to one installed tool.</summary>
public sealed record ToolAccess
{
    /// <summary>The base address, with a trailing slash.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>A short name of the connection that never changes: letters, digits and hyphens. What LabelHub makes in the tool carries it.</summary>
    /// <value><c>hub</c> unless set; two hubs that share one tool need different names.</value>
    public string Connection { get; init; } = "hub";

    /// <summary>The credential, as the admin entered it. Never write it anywhere.</summary>
    public required string Token { get; init; }

    /// <summary>A client that already has the base address, timeouts, retries where safe, and a breaker. The host disposes of it.</summary>
    public required HttpClient Http { get; init; }

    /// <summary>A client for the files of an <see cref="IMediaSource"/>: the same base address, without retries and breaker, so that files that cannot be had disturb nothing else.</summary>
    /// <value><see cref="Http"/> where the host gives no other. The host disposes of it.</value>
    public HttpClient? Files { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }
}
