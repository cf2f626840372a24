namespace LabelHub.Abstractions.Plugins;

/// <summary>What a service answered.</summary>
public sealed record Reply
{
    /// <summary>The answer, as JSON.</summary>
    public required string Body { get; init; }
}
