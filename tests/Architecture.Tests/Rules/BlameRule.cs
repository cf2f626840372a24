using System.Text.RegularExpressions;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests.Rules;

/// <summary>What contributors read says what is so and what to do, and blames nobody: the words of findings, and those of their own page.</summary>
internal static partial class BlameRule
{
    private static readonly string[] OwnPages = ["src/Host/People/Own/", "src/Host/Web/Me/"];

    public static IEnumerable<string> Broken(SourceFile file) => IsRead(file)
        ? from literal in file.Literals
          from Match word in Word().Matches(literal)
          select $"{file.Path}: '{word.Value}' in '{literal.Trim()}', which contributors read. Say what is so and what to do."
        : [];

    public static IEnumerable<string> BrokenPage(string path, string text) => OwnPages.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        ? Word().Matches(text).Select(word => $"{path}: '{word.Value}' on a page of contributors. Say what is so and what to do.")
        : [];

    private static bool IsRead(SourceFile file) =>
        OwnPages.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)) || (file.Path.StartsWith("plugins/", StringComparison.Ordinal) && FindingMade().IsMatch(file.Syntax.ToString()));

    [GeneratedRegex(@"\bFinding\s*\.\s*(Error|Warning|Info)\s*\(")]
    private static partial Regex FindingMade();

    [GeneratedRegex(
        @"\b(wrong\w*|mistak\w*|incorrect\w*|fail(ed|ure|s)|fault\w*|blam\w*|careless\w*|sloppy|lazy|stupid|poor\w*|cheat\w*|spam\w*|guilty|inept|forgot|should have|bad (work|answer|label)\w*)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
