namespace LabelHub.Host.Web.Overview;

/// <summary>Something that waits for a person, and where it is solved.</summary>
public sealed record Need
{
    public required string Icon { get; init; }

    /// <summary>bad, warn or note.</summary>
    public required string Tone { get; init; }

    public required string Title { get; init; }

    public required string Detail { get; init; }

    public required string Href { get; init; }
}
