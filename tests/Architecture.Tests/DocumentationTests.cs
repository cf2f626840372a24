using LabelHub.Architecture.Tests.Rules;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class DocumentationTests
{
    private const string Code = "class C\n{\n    public int One => 1;\n    public int Two => 2;\n}\n";

    [Fact]
    public void The_code_in_documents_is_the_code_that_is_compiled() => Assert.Empty(
        Repository.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).SelectMany(path => DocumentedCodeRule.Broken(path, Repository.Read(path), Find)));

    [Fact]
    public void The_tutorial_shows_code() => Assert.Contains("```csharp", Repository.Read("docs/plugins/README.md"), StringComparison.Ordinal);

    [Fact]
    public void What_the_template_refers_to_is_what_this_build_refers_to()
    {
        var template = Repository.Read("templates/plugin/AcmeRules.Tests/AcmeRules.Tests.csproj");

        Assert.All(["Microsoft.NET.Test.Sdk", "xunit.v3", "xunit.runner.visualstudio"], package => Assert.Contains($"\"{package}\" {Version(package)}", template, StringComparison.Ordinal));
        Assert.Contains($"\"defaultValue\": \"{Between(Repository.Read("Directory.Build.props"), "<Version>", "</Version>")}\"", Repository.Read("templates/plugin/.template.config/template.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stretch_of_a_file_is_fine_with_other_indentation() => Assert.Empty(Broken("public int Two => 2;\n", "A.cs"));

    [Fact]
    public void A_block_that_drifted_is_named() => Assert.Contains("is not in 'A.cs'", Assert.Single(Broken("public int Two => 3;\n", "A.cs")), StringComparison.Ordinal);

    [Fact]
    public void A_block_from_nowhere_is_named() => Assert.Contains("'B.cs' is no file", Assert.Single(Broken("int x;\n", "B.cs")), StringComparison.Ordinal);

    [Fact]
    public void A_block_without_a_source_is_named() =>
        Assert.Contains("names no source", Assert.Single(DocumentedCodeRule.Broken("a.md", "```csharp\nint x;\n```\n", _ => Code)), StringComparison.Ordinal);

    private static IEnumerable<string> Broken(string code, string source) =>
        DocumentedCodeRule.Broken("a.md", $"text\n\n<!-- from {source} -->\n```csharp\n{code}```\n", path => path == "A.cs" ? Code : null);

    private static string? Find(string path) => Repository.Files.Contains(path) ? Repository.Read(path) : null;

    private static string Version(string package) =>
        $"Version=\"{Between(Repository.Read("Directory.Packages.props"), $"Include=\"{package}\" Version=\"", "\"")}\"";

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }
}
