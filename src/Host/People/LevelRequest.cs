namespace LabelHub.Host.People;

/// <summary>What whoever changes a project's people level says.</summary>
internal sealed record LevelRequest
{
    public string Level { get; init; } = "";

    /// <summary>What it is wanted for; asked when it is raised.</summary>
    public string? Purpose { get; init; }

    public string? LegalBasis { get; init; }

    /// <summary>What people are told.</summary>
    public string? Notice { get; init; }

    /// <summary>When they are told.</summary>
    public DateTimeOffset? NoticeAt { get; init; }

    /// <summary>From when on it holds.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>Why it is lowered or withdrawn.</summary>
    public string? Reason { get; init; }
}
