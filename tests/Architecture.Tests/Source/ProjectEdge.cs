using System.Xml.Linq;

namespace LabelHub.Architecture.Tests.Source;

/// <summary>A reference of one project to another.</summary>
/// <param name="Target">The folder of the other project, from the root.</param>
/// <param name="BuildOnly">Whether it only orders the build.</param>
internal sealed record ProjectEdge(string Target, bool BuildOnly)
{
    public static ProjectEdge Parse(string project, XElement reference)
    {
        var include = reference.Attribute("Include")!.Value.Replace('\\', '/');
        const string Root = "$(RepositoryRoot)";
        // Resolved against a made-up root, so that wildcards and files that do not exist are no trouble.
        var full = include.StartsWith(Root, StringComparison.Ordinal)
            ? Path.Combine("/", include[Root.Length..])
            : Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(project)!, include));
        return new(Path.GetDirectoryName(full)!.TrimStart('/'), Says(reference, "ReferenceOutputAssembly", "false"));
    }

    private static bool Says(XElement reference, string name, string value) =>
        string.Equals(reference.Attribute(name)?.Value ?? reference.Element(name)?.Value, value, StringComparison.OrdinalIgnoreCase);
}
