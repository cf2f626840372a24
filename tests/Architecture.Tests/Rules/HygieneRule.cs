using System.Text.RegularExpressions;

namespace LabelHub.Architecture.Tests.Rules;

/// <summary>What no file may hold: places of one machine, and addresses of package registries, which are each machine's own setting.</summary>
internal static partial class HygieneRule
{
    /// <param name="path">The file's path from the root.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="root">The full path of the repository on this machine.</param>
    /// <param name="neighbours">The full paths of the folders beside it.</param>
    public static IEnumerable<string> Broken(string path, string text, string root, IEnumerable<string> neighbours)
    {
        foreach (var place in neighbours.Append(root).Where(place => Mentions(text, place))) yield return $"{path} mentions '{place}', which is a place of this machine.";
        foreach (Match match in HomeFolder().Matches(text)) yield return $"{path} mentions '{match.Value}', which is a place of somebody's machine.";
        foreach (Match match in Registry().Matches(text)) yield return $"{path} mentions the package registry '{match.Value}'; that is each machine's own setting.";
    }

    private static bool Mentions(string text, string place) => Regex.IsMatch(text, $@"(?<![\w.~-]){Regex.Escape(place)}(?![\w.-])");

    [GeneratedRegex(@"(?<![\w.~/-])(?:/home|/Users|[A-Z]:\\Users)[/\\]\w+")]
    private static partial Regex HomeFolder();

    [GeneratedRegex(@"\b(?:(?:api|www|registry)\.)?(?:nuget\.org|npmjs\.(?:org|com)|yarnpkg\.com|pypi\.org)|""resolved"":\s*""https?:[^""]*", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
