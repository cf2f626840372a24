namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>What a project has to begin with.</summary>
public sealed record StartProject
{
    public required Named Project { get; init; }

    public required long Items { get; init; }

    public required long Unlabelled { get; init; }

    /// <summary>Labelled by one person alone, who is all that was asked for.</summary>
    public required long OneLabel { get; init; }

    /// <summary>Labelled, and waiting for more.</summary>
    public required long Waiting { get; init; }

    /// <summary>Labelled by several people, or decided.</summary>
    public required long Several { get; init; }

    /// <summary>How many labels the second look would ask for here.</summary>
    public required long Labels { get; init; }

    /// <summary>Whether asking for one more label is switched on.</summary>
    public required bool MayAsk { get; init; }

    /// <summary>What the newest second look tells of it.</summary>
    public QualityEstimate? Quality { get; init; }
}
