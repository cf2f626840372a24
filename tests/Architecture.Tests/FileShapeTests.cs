using LabelHub.Architecture.Tests.Rules;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class FileShapeTests
{
    [Fact]
    public void No_file_is_longer_than_the_limit() => Assert.Empty(Repository.CSharp.SelectMany(ShapeRules.TooLong));

    [Fact]
    public void A_file_declares_one_public_type() => Assert.Empty(Shipped().SelectMany(ShapeRules.SeveralPublicTypes));

    [Fact]
    public void Every_type_is_named_for_what_it_is() => Assert.Empty(Repository.CSharp.SelectMany(ShapeRules.EmptyNames));

    [Fact]
    public void Folders_and_namespaces_agree() => Assert.Empty(Shipped().SelectMany(file => ShapeRules.StrayNamespace(file, Repository.Projects)));

    [Fact]
    public void A_file_one_line_over_the_limit_is_named_with_its_length()
    {
        Assert.Empty(ShapeRules.TooLong(File("src/A.cs", new string('\n', ShapeRules.LineLimit - 1) + "//\n")));
        Assert.Contains("has 251 lines", Assert.Single(ShapeRules.TooLong(File("src/A.cs", new string('\n', ShapeRules.LineLimit) + "//\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_public_types_are_one_too_many() =>
        Assert.Contains("(A, B)", Assert.Single(ShapeRules.SeveralPublicTypes(File("src/A.cs", "namespace N; public class A; public enum B { }"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("public abstract record A; public sealed record B : A; public sealed record C : A;")]
    [InlineData("public class A { public class Inner; } internal class B;")]
    public void A_closed_family_and_inner_types_belong_together(string code) => Assert.Empty(ShapeRules.SeveralPublicTypes(File("src/A.cs", code)));

    [Theory]
    [InlineData("PluginManager")]
    [InlineData("JsonHelpers")]
    [InlineData("StringUtilities")]
    [InlineData("ClockImpl")]
    [InlineData("PageBase")]
    public void Names_that_say_nothing_are_found(string name) => Assert.Single(ShapeRules.EmptyNames(File("src/A.cs", $"class {name};")));

    [Fact]
    public void A_database_is_a_thing() => Assert.Empty(ShapeRules.EmptyNames(File("src/A.cs", "class HubDatabase;")));

    [Theory]
    [InlineData("src/Host/Log/Seals/A.cs", "LabelHub.Host.Log.Seals", 0)]
    [InlineData("src/Host/A.cs", "LabelHub.Host", 0)]
    [InlineData("src/Host/Log/A.cs", "LabelHub.Host", 1)]
    public void A_stray_namespace_is_found(string path, string name, int broken)
    {
        var host = ProjectFile.Parse("src/Host/LabelHub.Host.csproj", "<Project />");

        Assert.Equal(broken, ShapeRules.StrayNamespace(File(path, $"namespace {name};"), [host]).Count());
    }

    private static IEnumerable<SourceFile> Shipped() => Repository.CSharp.Where(file =>
        file.Path.StartsWith("src/", StringComparison.Ordinal) || file.Path.StartsWith("plugins/", StringComparison.Ordinal));

    private static SourceFile File(string path, string code) => SourceFile.Parse(path, code);
}
