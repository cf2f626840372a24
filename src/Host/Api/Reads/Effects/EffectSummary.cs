namespace LabelHub.Host.Api.Reads.Effects;

/// <summary>An effect in a list.</summary>
public sealed record EffectSummary
{
    public required string Key { get; init; }

    public required int Generation { get; init; }

    /// <summary>0 for an effect that belongs to the project.</summary>
    public required long Item { get; init; }

    public required long Project { get; init; }

    public required string Plugin { get; init; }

    public required string Kind { get; init; }

    /// <summary>Its state; one that is wanted and must not be sent now is held.</summary>
    public required string State { get; init; }

    /// <summary>Why it is held, failed or to be taken back.</summary>
    public string? Reason { get; init; }

    /// <summary>The hash of its content: who decides a proposal names what was shown.</summary>
    public required string Content { get; init; }

    /// <summary>Whether a lead may decide it: it weighs on a person and is not in the tool.</summary>
    public bool IsProposal { get; init; }

    /// <summary>When what holds it ends by itself.</summary>
    public DateTimeOffset? Until { get; init; }
}
