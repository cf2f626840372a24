using LabelHub.Host.Guidelines.Checks;

namespace LabelHub.Host.Guidelines;

/// <summary>What became of publishing.</summary>
internal sealed record Published
{
    /// <summary>The version now in force; <see langword="null"/> when it was refused.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the draft said nothing new, so that no version was made of it.</summary>
    public bool IsUnchanged { get; init; }

    public string? Refusal { get; init; }

    public IReadOnlyList<GuidelineCheck> Checks { get; init; } = [];
}
