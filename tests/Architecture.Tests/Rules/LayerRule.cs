using System.Text.RegularExpressions;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests.Rules;

/// <summary>Inside the host, a folder knows only its own layer and those below. A new folder is given its place here.</summary>
internal static partial class LayerRule
{
    private const string Host = "src/Host/";

    private static readonly string[][] Layers =
    [
        ["Api", "Web", "Cli", "Ingest", "Access", "Jobs", "Demo", "Doctor", "Rehearsals", "Exports"],
        ["Guidelines", "Incentives", "Media", "People", "Governance"],
        ["Effects", "Connections"],
        ["Pipeline"],
        ["Log", "Storage", "Outgoing"],
        ["Reconcile", "Stages"],
        ["Facts", "Rules", "Work"],
        ["Rows"],
    ];

    private static readonly Dictionary<string, int> Depths =
        Layers.SelectMany((folders, depth) => folders.Select(folder => (folder, depth))).ToDictionary(pair => pair.folder, pair => pair.depth);

    public static IEnumerable<string> Broken(SourceFile file) => Broken(file.Path, file.QualifiedNames);

    /// <summary>The same for a page, whose usings are in its text.</summary>
    public static IEnumerable<string> BrokenPage(string path, string text) => Broken(path, Directive().Matches(text).Select(match => match.Groups[1].Value));

    private static IEnumerable<string> Broken(string path, IEnumerable<string> names)
    {
        // What stands at the root of the host puts it together, and sees everything.
        if (FolderOf(path) is not { } from) return [];
        if (!Depths.TryGetValue(from, out var depth)) return [$"{path}: the folder '{from}' has no layer yet; give it one in {nameof(LayerRule)}."];
        return
            from to in names.Select(FolderNamed).OfType<string>().Distinct(StringComparer.Ordinal)
            where Depths.TryGetValue(to, out var below) && below < depth
            select $"{path}: {from} uses {to}, which stands above it; declare an interface in {from} and let {to} implement it.";
    }

    private static string? FolderOf(string path)
    {
        if (!path.StartsWith(Host, StringComparison.Ordinal)) return null;
        var rest = path[Host.Length..];
        return rest.IndexOf('/', StringComparison.Ordinal) is var end and > 0 ? rest[..end] : null;
    }

    private static string? FolderNamed(string name) => Namespace().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^LabelHub\.Host\.(\w+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^@using\s+(?:static\s+)?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
