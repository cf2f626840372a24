using System.Xml.Linq;

namespace LabelHub.Architecture.Tests.Source;

/// <summary>A project: where it is, what it refers to.</summary>
internal sealed record ProjectFile(string Path, IReadOnlyList<ProjectEdge> Edges, IReadOnlyList<string> Packages, string? RootNamespace)
{
    /// <summary>The folder, such as <c>src/Host</c>.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static ProjectFile Parse(string path, string text)
    {
        var root = XDocument.Parse(text).Root!;
        return new(
            path,
            [.. Items(root, "ProjectReference").Select(item => ProjectEdge.Parse(path, item))],
            [.. Items(root, "PackageReference").Select(item => item.Attribute("Include")?.Value ?? "")],
            root.Descendants("RootNamespace").FirstOrDefault()?.Value);
    }

    private static IEnumerable<XElement> Items(XElement root, string name) => root.Descendants(name).Where(item => item.Attribute("Include") is not null);
}
