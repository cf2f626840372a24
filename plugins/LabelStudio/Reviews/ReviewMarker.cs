using System.Text.RegularExpressions;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>The words in a project's description by which a review project is known again, whatever people do to its title.</summary>
internal static partial class ReviewMarker
{
    public static string For(string connection, string sourceProject) => $"labelhub-review:{connection}:{sourceProject}";

    public static bool IsIn(string? description) => description is not null && Pattern().IsMatch(description);

    public static bool IsIn(string? description, string connection, string sourceProject) =>
        description is not null && Pattern().Matches(description).Any(found => found.Value == For(connection, sourceProject));

    [GeneratedRegex("labelhub-review:[A-Za-z0-9-]+:[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
