using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>Which version of a guideline was in force when something happened.</summary>
internal static class GuidelineVersions
{
    /// <summary>What stood in a tool before anything of ours.</summary>
    public const string Zero = "0.0.0";

    /// <param name="published">A project's published versions, oldest first.</param>
    /// <param name="position">The position of what happened.</param>
    public static string? At(IReadOnlyList<GuidelineRow> published, long position) => published.LastOrDefault(version => version.Position < position)?.Version;
}
