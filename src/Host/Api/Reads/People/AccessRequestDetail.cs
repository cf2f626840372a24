namespace LabelHub.Host.Api.Reads.People;

/// <summary>Someone waits to be let in to their own page.</summary>
public sealed record AccessRequestDetail
{
    public required long Id { get; init; }

    /// <summary>What they read to you, so that the right browser is let in.</summary>
    public required string Code { get; init; }

    /// <summary>Who they say they are, in their own words; it is forgotten with the request.</summary>
    public required string Said { get; init; }

    public required DateTimeOffset AskedAt { get; init; }
}
