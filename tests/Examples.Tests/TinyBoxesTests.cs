using LabelHub.Plugin.Example;

namespace LabelHub.Examples.Tests;

public sealed class TinyBoxesTests
{
    private static readonly Recording Events = Recording.Read(Path.Combine(AppContext.BaseDirectory, "events.jsonl"));

    [Fact]
    public void A_tiny_box_is_a_warning()
    {
        var rules = PluginRules.Of<TinyBoxes>();
        var finding = Assert.Single(rules.Findings(Sample.Annotation(Sample.Box("Car", width: 0.01, height: 0.01))));
        Assert.Equal("tiny-box", finding.Code);
    }

    [Fact]
    public void One_box_of_the_recorded_work_is_tiny() =>
        Assert.Equal(["12"], Rehearsal.Of(Events, PluginRules.Of<TinyBoxes>()).Findings.Select(finding => finding.Annotation));

    [Fact]
    public void The_rules_are_pure() => PurityCheck.Of<TinyBoxes>(Events);
}
