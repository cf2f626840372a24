using LabelHub.Architecture.Tests.Rules;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class OneWayTests
{
    [Fact]
    public void No_project_refers_against_the_one_way_rule() => Assert.Empty(Repository.Projects.SelectMany(OneWayRule.Broken));

    [Fact]
    public void The_props_that_every_plugin_shares_refer_to_the_sdk_alone()
    {
        var shared = ProjectFile.Parse("plugins/Any/Any.csproj", Repository.Read("plugins/Directory.Build.props"));

        Assert.Equal(["src/Abstractions"], shared.Edges.Select(edge => edge.Target));
        Assert.Empty(OneWayRule.Broken(shared));
    }

    [Fact]
    public void The_sdk_takes_no_package_but_analyzers()
    {
        var sdk = Repository.Projects.Single(project => project.Folder == "src/Abstractions");
        var everywhere = ProjectFile.Parse("Directory.Build.props", Repository.Read("Directory.Build.props"));

        Assert.All(sdk.Packages.Concat(everywhere.Packages), package => Assert.EndsWith("Analyzers", package, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plugins/Gold/Gold.csproj", "../../src/Host/LabelHub.Host.csproj")]
    [InlineData("plugins/Gold/Gold.csproj", "$(RepositoryRoot)plugins/Consensus/Consensus.csproj")]
    [InlineData("src/Plugins/LabelHub.Plugins.csproj", "../Host/LabelHub.Host.csproj")]
    [InlineData("src/Host/LabelHub.Host.csproj", "../../plugins/Gold/Gold.csproj")]
    [InlineData("src/Abstractions/LabelHub.Abstractions.csproj", "../Plugins/LabelHub.Plugins.csproj")]
    [InlineData("src/Testing/LabelHub.Testing.csproj", "../Host/LabelHub.Host.csproj")]
    public void A_reference_against_the_rule_is_named(string from, string to) =>
        Assert.StartsWith($"{from} refers to ", Assert.Single(Broken(from, to)), StringComparison.Ordinal);

    [Theory]
    [InlineData("plugins/Gold/Gold.csproj", "../../src/Abstractions/LabelHub.Abstractions.csproj", "")]
    [InlineData("src/Host/LabelHub.Host.csproj", "../Plugins/LabelHub.Plugins.csproj", "")]
    [InlineData("src/Host/LabelHub.Host.csproj", "../../plugins/*/*.csproj", "ReferenceOutputAssembly=\"false\"")]
    [InlineData("tests/EndToEnd/EndToEnd.csproj", "../../src/Host/LabelHub.Host.csproj", "")]
    public void A_reference_along_the_rule_is_fine(string from, string to, string more) => Assert.Empty(Broken(from, to, more));

    private static IEnumerable<string> Broken(string from, string to, string more = "") =>
        OneWayRule.Broken(ProjectFile.Parse(from, $"""<Project><ItemGroup><ProjectReference Include="{to}" {more} /></ItemGroup></Project>"""));
}
