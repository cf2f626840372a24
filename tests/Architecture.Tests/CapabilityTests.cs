using LabelHub.Architecture.Tests.Capabilities;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

public sealed class CapabilityTests
{
    private static readonly HashSet<string> Tests = ["BoxTests.A_box_fits"];

    [Fact]
    public void Every_capability_is_listed_once_and_claimed_only_with_a_test_that_exists()
    {
        var tests = Repository.CSharp.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal)).SelectMany(TestNames.In);

        Assert.Empty(CapabilityRule.Broken(CapabilityRow.Read(Repository.Read("docs/capabilities.md")), tests.ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_feature_of_a_tool_names_tests_that_exist_and_the_real_version_it_was_seen_on()
    {
        var tests = Repository.CSharp.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal)).SelectMany(TestNames.In).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(FeatureTable.Broken(Repository.Read("docs/label-studio.md"), tests));
        Assert.Empty(FeatureTable.Broken(Repository.Read("docs/cvat.md"), tests));
        Assert.Equal(
            ["'a' names 'T.Gone', and there is no such test.", "'b' does not say on which real version it was seen.", "'c' names no test and does not say 'not built'."],
            FeatureTable.Broken("| feature | edition | proof | real version |\n|---|---|---|---|\n| a | Community | `T.Gone` | 1.2 |\n| b | Community | `T.Is` | |\n| c | Community | | 1.2 |", new HashSet<string> { "T.Is" }));
    }

    [Fact]
    public void A_missing_and_a_doubled_row_are_named() => Assert.Equal(
        ["C7 has 0 rows; one is wanted.", "C8 has 2 rows; one is wanted."],
        Broken([.. Complete().Where(row => row.Id != "C7"), Complete()[7]]));

    [Theory]
    [InlineData("works", "", "without a test")]
    [InlineData("part", "", "without a test")]
    [InlineData("works", "BoxTests.Gone", "there is no such test")]
    [InlineData("part", "`BoxTests.A_box_fits`, BoxTests.Gone", "there is no such test")]
    [InlineData("done", "", "accepted are works, part and open")]
    public void A_claim_that_nothing_proves_is_named(string state, string proof, string expected) =>
        Assert.Contains(expected, Assert.Single(Broken([.. CapabilityRow.Read($"| C1 | boxes | {state} | {proof} |"), .. Complete().Skip(1)])), StringComparison.Ordinal);

    [Fact]
    public void A_claim_with_its_test_stands() =>
        Assert.Empty(Broken([.. CapabilityRow.Read("| C1 | boxes | works | `BoxTests.A_box_fits` |"), .. Complete().Skip(1)]));

    [Fact]
    public void Only_methods_marked_as_tests_are_tests() => Assert.Equal(
        ["A.Runs", "A.RunsToo"],
        TestNames.In(SourceFile.Parse("A.cs", "class A { [Fact] void Runs() { } [Theory, InlineData(1)] void RunsToo(int i) { } void Helps() { } }")));

    private static List<CapabilityRow> Complete() => [.. Enumerable.Range(1, CapabilityRule.Count).Select(number => new CapabilityRow($"C{number}", "gist", "open", []))];

    private static IEnumerable<string> Broken(IReadOnlyList<CapabilityRow> rows) => CapabilityRule.Broken(rows, Tests);
}
