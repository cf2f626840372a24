using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>A numbered result of fitting over a project, as its event tells it.</summary>
internal sealed record SnapshotBody
{
    public required long Project { get; init; }

    public required long Number { get; init; }

    /// <summary>How far the log was consumed when it was fitted.</summary>
    public required long UpTo { get; init; }

    public IReadOnlyDictionary<string, double> Statistics { get; init; } = new Dictionary<string, double>();

    /// <summary>By contributor id, then by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Skill>> Skills { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, Skill>>();

    /// <summary>What aggregators learned, for those that do.</summary>
    public IReadOnlyList<LearnedModel> Models { get; init; } = [];
}
