using LabelHub.Host.Guidelines.Pictures;

namespace LabelHub.Host.Api.Reads.Guidelines;

/// <summary>A version of a guideline.</summary>
public sealed record VersionDetail
{
    public required string Version { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Whether it is what stood in the tool before anything was published.</summary>
    public required bool Found { get; init; }

    public required string Changelog { get; init; }

    public required string Markdown { get; init; }

    public required string Html { get; init; }

    /// <summary>As our own page shows it, with the parts of pictures cut out.</summary>
    internal string PageHtml { get; init; } = "";

    internal IReadOnlyList<Picture> Pictures { get; init; } = [];

    /// <summary>How many people opened it through LabelHub.</summary>
    public required int SeenBy { get; init; }

    /// <summary>The position of the event that published it.</summary>
    public required long Position { get; init; }
}
