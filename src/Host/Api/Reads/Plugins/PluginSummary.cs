namespace LabelHub.Host.Api.Reads.Plugins;

/// <summary>A plugin as the last scan found it.</summary>
public sealed record PluginSummary
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Version { get; init; }

    /// <summary>SHA-256 over its files.</summary>
    public required string Hash { get; init; }

    /// <summary>In camel case: <c>active</c>, <c>disabled</c>, <c>superseded</c>, <c>notSupported</c>, <c>malfunctioned</c>, <c>suspended</c> or <c>quarantined</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Why it is not active, and what to do; empty when it is.</summary>
    public required string Reason { get; init; }

    public required IReadOnlyList<PluginRule> Rules { get; init; }
}
