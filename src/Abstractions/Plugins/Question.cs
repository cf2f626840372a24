namespace LabelHub.Abstractions.Plugins;

/// <summary>What a rule wants to know from a service.</summary>
public sealed record Question
{
    /// <summary>The identity of the question: the same key is never asked twice.</summary>
    public required string Key { get; init; }

    /// <summary>The question, as JSON.</summary>
    public required string Body { get; init; }
}
