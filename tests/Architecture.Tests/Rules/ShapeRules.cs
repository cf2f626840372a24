using System.Text.RegularExpressions;
using LabelHub.Architecture.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelHub.Architecture.Tests.Rules;

/// <summary>What a file may look like: its length, its types, its names.</summary>
internal static partial class ShapeRules
{
    public const int LineLimit = 250;

    /// <summary>Files that are a list by nature: one place to look beats several.</summary>
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal);

    /// <summary>A tutorial whose point is that a whole plugin fits on a page.</summary>
    private static readonly HashSet<string> OnePage = new(StringComparer.Ordinal)
    {
        "plugins/Example/TinyBoxes.cs",
        "plugins/Examples/AskModel/AskModel.cs", "plugins/Examples/ImprobableSize/ImprobableSize.cs",
        "plugins/Examples/OverlappingBoxes/OverlappingBoxes.cs",
    };

    public static IEnumerable<string> TooLong(SourceFile file) => file.Lines <= LineLimit || Lists.Contains(file.Path)
        ? []
        : [$"{file.Path} has {file.Lines} lines; the limit is {LineLimit}. Split it by concept."];

    public static IEnumerable<string> SeveralPublicTypes(SourceFile file)
    {
        var types = file.Types.Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).ToList();
        return types.Count < 2 || OnePage.Contains(file.Path) || IsClosedFamily(types)
            ? []
            : [$"{file.Path} declares {types.Count} public types ({string.Join(", ", types.Select(SourceFile.NameOf))}); one to a file."];
    }

    public static IEnumerable<string> EmptyNames(SourceFile file) =>
        from type in file.Types
        let name = SourceFile.NameOf(type)
        where EmptyWord().IsMatch(name)
        select $"{file.Path}: '{name}' says nothing of what it is; name the concept.";

    /// <param name="file">The file.</param>
    /// <param name="projects">All projects; the nearest one above the file is its own.</param>
    public static IEnumerable<string> StrayNamespace(SourceFile file, IEnumerable<ProjectFile> projects)
    {
        var project = projects.Where(project => file.Path.StartsWith(project.Folder + "/", StringComparison.Ordinal)).MaxBy(project => project.Folder.Length);
        if (project is null || file.Namespace is null) return [];
        var folders = file.Path[project.Folder.Length..file.Path.LastIndexOf('/')].Replace('/', '.');
        var expected = RootOf(project) + folders;
        return file.Namespace == expected ? [] : [$"{file.Path} is in namespace {file.Namespace}; its folder says {expected}."];
    }

    private static string RootOf(ProjectFile project) => project.RootNamespace
        ?? (project.Folder.StartsWith("plugins/", StringComparison.Ordinal) ? $"LabelHub.Plugin.{project.Name}" : $"LabelHub.{project.Name.Replace("LabelHub.", "", StringComparison.Ordinal)}");

    // An abstract record and its cases are one type in the language's own words.
    private static bool IsClosedFamily(List<MemberDeclarationSyntax> types) =>
        types[0] is RecordDeclarationSyntax { Identifier.Text: var parent } first && first.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && types.Skip(1).All(type => type is RecordDeclarationSyntax { BaseList.Types: var bases } && bases.Any(known => known.Type.ToString() == parent));

    [GeneratedRegex("(Manager|Helper|Util|Utility|Utilities|Impl|Base)s?$")]
    private static partial Regex EmptyWord();
}
