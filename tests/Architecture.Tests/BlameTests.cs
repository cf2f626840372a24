using LabelHub.Architecture.Tests.Rules;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class BlameTests
{
    [Fact]
    public void No_message_that_contributors_read_blames_anybody() => Assert.Empty(Repository.CSharp.SelectMany(BlameRule.Broken));

    [Fact]
    public void No_page_of_contributors_blames_anybody() => Assert.Empty(Repository.Files
        .Where(path => path.EndsWith(".razor", StringComparison.Ordinal))
        .SelectMany(path => BlameRule.BrokenPage(path, Repository.Read(path))));

    [Theory]
    [InlineData("plugins/Acme/C.cs", """class C { object F = Finding.Error("x", $"The box is wrong: {1}."); }""")]
    [InlineData("plugins/Acme/C.cs", """class C { object F = Finding.Warning("x", $"A careless answer."); }""")]
    [InlineData("src/Host/People/Own/C.cs", """class C { string S = "You made a mistake."; }""")]
    public void Blame_is_found_where_contributors_read_it(string path, string code) => Assert.Single(BlameRule.Broken(SourceFile.Parse(path, code)));

    [Theory]
    [InlineData("plugins/Acme/C.cs", """class C { object F = Finding.Error("x", $"The box ends outside the image."); }""")]
    [InlineData("plugins/Acme/C.cs", """class C { string S = "The tool failed."; }""")]
    [InlineData("src/Host/Web/Work/C.cs", """class C { string S = "It failed."; }""")]
    public void What_is_so_may_be_said_and_leads_may_read_of_failures(string path, string code) => Assert.Empty(BlameRule.Broken(SourceFile.Parse(path, code)));

    [Fact]
    public void Blame_in_the_text_of_a_page_is_found() => Assert.Single(BlameRule.BrokenPage("src/Host/Web/Me/C.razor", "<p>Your answer was incorrect.</p>"));
}
