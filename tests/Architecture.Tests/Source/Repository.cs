using System.Runtime.CompilerServices;

namespace LabelHub.Architecture.Tests.Source;

/// <summary>The files of this repository, as they would be committed.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Unkept = ["artifacts", "bin", "obj", "node_modules", ".git", "data", ".vs", ".vscode", ".idea"];

    /// <summary>The full path of the root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every kept file, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new(Root)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<SourceFile> CSharp { get; } =
        [.. Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => SourceFile.Parse(path, Read(path)))];

    /// <summary>The projects of this build; what a template writes is built elsewhere.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !path.StartsWith("templates/", StringComparison.Ordinal)).Select(path => ProjectFile.Parse(path, Read(path)))];

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    private static IEnumerable<string> Walk(DirectoryInfo folder) => folder.EnumerateFiles()
        .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
        .Concat(folder.EnumerateDirectories().Where(IsKept).SelectMany(Walk));

    // Only the data folder of a running host, at the root, is unkept; a folder of that name elsewhere is source.
    private static bool IsKept(DirectoryInfo folder) =>
        !Unkept.Contains(folder.Name) || (folder.Name == "data" && folder.Parent!.FullName != Root);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // The binaries may lie anywhere; a deterministic build may hide the source's path. One of the two leads to the solution.
        var starts = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "" };
        return starts.Select(Above).FirstOrDefault(root => root is not null)
            ?? throw new DirectoryNotFoundException($"No LabelHub.sln above '{string.Join("' or '", starts)}'. Run the tests inside the repository.");
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is { Exists: true }; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LabelHub.sln"))) return folder.FullName;
        }

        return null;
    }
}
