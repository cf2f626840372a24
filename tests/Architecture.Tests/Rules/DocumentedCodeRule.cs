using System.Text.RegularExpressions;

namespace LabelHub.Architecture.Tests.Rules;

/// <summary>C# in a document is a stretch of a file that is compiled: the line before the block names it, <c>&lt;!-- from path --&gt;</c>.</summary>
internal static partial class DocumentedCodeRule
{
    /// <param name="path">The document's path, for messages.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="read">Reads a file of the repository; <see langword="null"/> where there is none.</param>
    public static IEnumerable<string> Broken(string path, string text, Func<string, string?> read)
    {
        foreach (Match block in Block().Matches(text))
        {
            var (source, code) = (block.Groups["source"].Value, block.Groups["code"].Value);
            if (source.Length == 0) yield return $"{path}: a C# block names no source; write <!-- from path --> on the line before it: {First(code)}";
            else if (read(source) is not { } file) yield return $"{path}: '{source}' is no file of this repository.";
            else if (!Flat(file).Contains(Flat(code), StringComparison.Ordinal)) yield return $"{path}: a C# block is not in '{source}' as it stands: {First(code)}";
        }
    }

    /// <summary>Indentation differs between a document and a member of a class; words do not.</summary>
    private static string Flat(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";

    private static string First(string code) => code.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("(empty)").Trim();

    [GeneratedRegex(@"(?:<!-- from (?<source>\S+) -->\r?\n)?^```csharp\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
