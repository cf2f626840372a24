using LabelHub.Abstractions.Model;
using LabelHub.Host.Stages.Unions;

namespace LabelHub.Host.Tests.Stages.Unions;

public sealed class UnionReportTests
{
    [Fact]
    public void It_counts_what_is_shared_what_is_alone_and_what_has_no_key()
    {
        var report = UnionReport.Of([Part(1, ["a", "b", "b", null], Choice("mood")), Part(2, ["b", "c"], Choice("mood"))]);

        Assert.Equal((1L, 1L), (report.Shared, report.InAll));
        Assert.Equal((4L, 1L, 1L, 1L), (report.Places[0].Items, report.Places[0].WithoutKey, report.Places[0].OnlyHere, report.Places[0].Repeated));
        Assert.Equal(["a"], report.Places[0].OnlyHereSuchAs);
        Assert.Equal(["b"], report.Places[0].RepeatedSuchAs);
        Assert.Equal(["c"], report.Places[1].OnlyHereSuchAs);
        Assert.Null(Assert.Single(report.Fields).Problem);
    }

    [Fact]
    public void A_field_that_is_called_otherwise_is_one_when_that_is_said()
    {
        var tone = Part(2, ["a"], Choice("tone"));
        Assert.All(UnionReport.Of([Part(1, ["a"], Choice("mood")), tone]).Fields, field => Assert.Contains("Not asked everywhere", field.Problem, StringComparison.Ordinal));

        var said = UnionReport.Of([Part(1, ["a"], Choice("mood")), tone with { Member = tone.Member with { Fields = new Dictionary<string, string> { ["tone"] = "mood" } } }]);

        Assert.Equal(("mood", null), (Assert.Single(said.Fields).Name, said.Fields[0].Problem));
    }

    [Fact]
    public void Fields_that_ask_in_different_ways_clash_and_labels_that_differ_are_named()
    {
        Assert.True(UnionReport.Of([Part(1, ["a"], Choice("mood")), Part(2, ["a"], Some.Field(FieldKind.Text, "mood"))]).Fields.Single().Clashes);

        var labels = UnionReport.Of([Part(1, ["a"], Choice("mood")), Part(2, ["a"], Some.Field(FieldKind.Choice, "mood", "yes", "maybe"))]).Fields.Single();
        Assert.False(labels.Clashes);
        Assert.Contains("'maybe', 'no'", labels.Problem, StringComparison.Ordinal);
    }

    private static Field Choice(string name) => Some.Field(FieldKind.Choice, name, "yes", "no");

    private static UnionPart Part(long project, IReadOnlyList<string?> keys, Field field) => new()
    {
        Project = new() { Id = project, Title = $"Project {project}" },
        Member = new() { Project = project, Key = "data:key" },
        Schema = Some.Schema(field),
        Keys = keys,
    };
}
