namespace LabelHub.Host.Api.Reads.Projects;

/// <summary>A project with its numbers.</summary>
public sealed record ProjectSummary
{
    public required long Id { get; init; }

    public required Named Connection { get; init; }

    /// <summary>The tool's own id.</summary>
    public required string RemoteId { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether LabelHub uses it to have items reviewed.</summary>
    public required bool ForReview { get; init; }

    /// <summary><c>items</c>, <c>coaching</c> or <c>managed</c>.</summary>
    public required string PeopleLevel { get; init; }

    public required long Items { get; init; }

    /// <summary>Items with at least one annotation.</summary>
    public required long Labelled { get; init; }

    public required long Settled { get; init; }

    /// <summary>Review requests that were answered.</summary>
    public required long Reviewed { get; init; }

    public required long Annotations { get; init; }

    public required long Contributors { get; init; }

    /// <summary>Open findings.</summary>
    public required long Findings { get; init; }

    /// <summary>The mean agreement of the newest items that have one.</summary>
    public double? Agreement { get; init; }

    /// <summary>How many items that mean is taken over.</summary>
    public required long AgreementItems { get; init; }

    /// <summary>What the newest second look tells of its labels; <see langword="null"/> where there was none, and nothing is known of items that one person alone has labelled.</summary>
    public StartPlans.QualityEstimate? Quality { get; init; }

    /// <summary>The kinds of effect that may be sent.</summary>
    public required IReadOnlyList<string> WriteBack { get; init; }
}
