using LabelHub.Architecture.Tests.Rules;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class SqlPlaceTests
{
    [Fact]
    public void Sql_stands_only_in_storage() => Assert.Empty(Repository.CSharp.SelectMany(SqlRule.Broken));

    [Theory]
    [InlineData("""class C { string S = "SELECT id FROM item"; }""")]
    [InlineData("""class C { string S = $"DELETE FROM {1}"; }""")]
    [InlineData("class C { string S = \"\"\"\n    UPDATE work\n    SET x = 1\n    \"\"\"; }")]
    public void Sql_elsewhere_is_found_however_it_is_quoted(string code) => Assert.Single(Broken("src/Host/Pipeline/C.cs", code));

    [Fact]
    public void Words_of_people_are_no_sql() => Assert.Empty(Broken("src/Host/Web/C.cs", """class C { string S = "Select a project to update it"; }"""));

    [Fact]
    public void Storage_may_speak_sql() => Assert.Empty(Broken("src/Host/Storage/C.cs", """class C { string S = "SELECT 1"; }"""));

    private static IEnumerable<string> Broken(string path, string code) => SqlRule.Broken(SourceFile.Parse(path, code));
}
