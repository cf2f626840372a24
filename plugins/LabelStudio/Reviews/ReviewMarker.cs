using System.Text.RegularExpressions;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio.Reviews;

/// <summary>The words in a project's description by which a review project is known again, whatever people do to its title.</summary>
internal static partial class ReviewMarker
{
    /// <exception cref="ToolException">The words would not be found again, so that each order would make a project of its own.</exception>
    public static string For(string connection, string sourceProject)
    {
        var marker = $"labelhub-review:{connection}:{sourceProject}";
        return Pattern().Match(marker).Value == marker
            ? marker
            : throw new ToolException(ToolFailure.Rejected, $"A review project cannot be marked for the connection '{connection}' and the project '{sourceProject}'; expected are letters, digits and hyphens, and a whole number.");
    }

    public static bool IsIn(string? description) => description is not null && Pattern().IsMatch(description);

    public static bool IsIn(string? description, string connection, string sourceProject) =>
        description is not null && For(connection, sourceProject) is var wanted && Pattern().Matches(description).Any(found => found.Value == wanted);

    /// <summary>Whether the project was made for any project of the connection.</summary>
    public static bool IsOf(string? description, string connection) =>
        description is not null && Pattern().Matches(description).Any(found => found.Value.StartsWith($"labelhub-review:{connection}:", StringComparison.Ordinal));

    [GeneratedRegex("labelhub-review:[A-Za-z0-9-]+:[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
