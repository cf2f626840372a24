namespace LabelHub.Abstractions.Plugins;

/// <summary>What a service answered.</summary>
public sealed record Reply
{
    /// <summary>The answer, as JSON, at most 64 KiB.</summary>
    public required string Body { get; init; }
}
