namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>What a connection has to begin with, what can and what cannot be known of it, and what it would cost to know more.</summary>
public sealed record StartPlan
{
    public required Named Connection { get; init; }

    public required long Items { get; init; }

    public required long Unlabelled { get; init; }

    public required long OneLabel { get; init; }

    public required long Waiting { get; init; }

    public required long Several { get; init; }

    /// <summary>What can and what cannot be known, sentence by sentence.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What is proposed.</summary>
    public required LookChoice Proposed { get; init; }

    /// <summary>What more or less would cost and tell.</summary>
    public required IReadOnlyList<LookChoice> Choices { get; init; }

    /// <summary>A seed, for whoever has none in mind.</summary>
    public required long Seed { get; init; }

    public required IReadOnlyList<StartProject> Projects { get; init; }

    /// <summary>The newest second look.</summary>
    public SecondLook? Look { get; init; }
}
