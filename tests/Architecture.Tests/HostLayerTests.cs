using LabelHub.Architecture.Tests.Rules;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class HostLayerTests
{
    [Fact]
    public void No_folder_of_the_host_uses_one_above_it() => Assert.Empty(Repository.CSharp.SelectMany(LayerRule.Broken));

    [Fact]
    public void No_page_of_the_host_uses_a_folder_above_it() => Assert.Empty(Repository.Files
        .Where(path => path.EndsWith(".razor", StringComparison.Ordinal))
        .SelectMany(path => LayerRule.BrokenPage(path, Repository.Read(path))));

    [Theory]
    [InlineData("using LabelHub.Host.Pipeline;")]
    [InlineData("using static LabelHub.Host.Ingest.Limits;")]
    [InlineData("class C { LabelHub.Host.Pipeline.Plan P; }")]
    [InlineData("class C { int P = global::LabelHub.Host.Web.Page.Size; }")]
    public void A_look_upwards_is_named(string code) =>
        Assert.StartsWith("src/Host/Log/C.cs: Log uses ", Assert.Single(Broken("src/Host/Log/C.cs", code)), StringComparison.Ordinal);

    [Theory]
    [InlineData("src/Host/Pipeline/C.cs", "using LabelHub.Host.Storage;")]
    [InlineData("src/Host/Log/C.cs", "using LabelHub.Host.Storage;")]
    [InlineData("src/Host/Program.cs", "using LabelHub.Host.Web;")]
    [InlineData("tests/Host.Tests/C.cs", "using LabelHub.Host.Web;")]
    public void A_look_downwards_or_sideways_is_fine(string path, string code) => Assert.Empty(Broken(path, code));

    [Fact]
    public void A_folder_without_a_layer_is_asked_for_one() =>
        Assert.Contains("'Misc' has no layer", Assert.Single(Broken("src/Host/Misc/C.cs", "class C;")), StringComparison.Ordinal);

    [Fact]
    public void A_page_is_read_by_its_directives() => Assert.Single(LayerRule.BrokenPage("src/Host/People/P.razor", "@page \"/p\"\n@using LabelHub.Host.Api\n<p/>"));

    private static IEnumerable<string> Broken(string path, string code) => LayerRule.Broken(SourceFile.Parse(path, code));
}
