namespace LabelHub.Host.Api.Reads.Guidelines;

/// <summary>What the draft would become.</summary>
public sealed record DraftDetail
{
    /// <summary>Whether there is a draft that differs from what is in force, or nothing is in force yet.</summary>
    public required bool IsNews { get; init; }

    /// <summary>The version it would be.</summary>
    public required string Version { get; init; }

    /// <summary>What changed, in sentences.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>The addresses of pictures that the version in force does not show: publishing asks for a word on each.</summary>
    public required IReadOnlyList<string> NewPictures { get; init; }

    public required IReadOnlyList<CheckDetail> Checks { get; init; }

    public required string Markdown { get; init; }
}
