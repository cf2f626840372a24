using LabelHub.Architecture.Tests.Rules;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class HygieneTests
{
    private static readonly HashSet<string> Text = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".txt", ".yml", ".yaml", ".xml", ".razor", ".css", ".js", ".html", ".sh", ".sql", ".csv", "",
        ".editorconfig", ".gitignore", ".config",
    };

    [Fact]
    public void No_file_mentions_a_place_of_this_machine_or_a_package_registry() => Assert.Empty(
        Repository.Files.Where(path => Text.Contains(Path.GetExtension(path)) && path != ".git")
            .SelectMany(path => HygieneRule.Broken(path, Repository.Read(path), Repository.Root, Neighbours())));

    [Fact]
    public void Every_project_has_its_lock_file() => Assert.Empty(
        Repository.Projects.Select(project => $"{project.Folder}/packages.lock.json").Except(Repository.Files));

    [Fact]
    public void The_readme_the_test_command_and_the_ci_script_are_one()
    {
        Assert.Contains("\n./test.sh\n", Repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("\nexec ./test.sh", Repository.Read(".ci/run"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("see /srv/code/hub for more")]
    [InlineData("see \"/srv/code/notes/plan.md\"")]
    [InlineData("in /home/" + "ann/hub")]
    [InlineData("https://api.nuget." + "org/v3")]
    [InlineData("\"resolved\": \"https" + "://mirror/x.tgz\"")]
    public void A_mention_is_found(string text) => Assert.Single(Broken(text));

    [Theory]
    [InlineData("a page at /hub/code and a file in tests/home/x")]
    [InlineData("/srv/code/notesofmine")]
    [InlineData("\"resolved\": \"5.6.0\"")]
    public void What_only_looks_alike_is_fine(string text) => Assert.Empty(Broken(text));

    private static IEnumerable<string> Broken(string text) => HygieneRule.Broken("a.md", text, "/srv/code/hub", ["/srv/code/notes"]);

    // Directly under the root of the file system, the neighbours are the system's own folders.
    private static IEnumerable<string> Neighbours() => Path.GetDirectoryName(Repository.Root) is { } parent && Path.GetDirectoryName(parent) is not null
        ? Directory.EnumerateDirectories(parent).Where(folder => folder != Repository.Root)
        : [];
}
