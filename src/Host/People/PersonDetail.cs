namespace LabelHub.Host.People;

/// <summary>A person in a project, with what is known of their answers.</summary>
public sealed record PersonDetail
{
    public required long Id { get; init; }

    /// <summary>The pseudonym that pages show beside answers.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>The account in the tool.</summary>
    public required string Account { get; init; }

    public required Figure Figure { get; init; }

    /// <summary>How they mended their own mistakes; <see langword="null"/> when none is known.</summary>
    public SelfCorrection? SelfCorrection { get; init; }
}
