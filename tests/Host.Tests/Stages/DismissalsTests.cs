using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

/// <summary>A finding that a person found not to hold.</summary>
public sealed class DismissalsTests
{
    private static readonly FindingRow Finding = Said("[0.0001]", "rules@2.1.0#abc/def");

    [Fact]
    public void The_same_word_of_the_same_rule_is_not_said_again() => Assert.True(Covers(Said("[0.0001]", "rules@2.9.3#fed/000")));

    [Theory]
    [InlineData("[0.00005]", "rules@2.1.0#abc/def", 7, "it says something else")]
    [InlineData("[0.0001]", "rules@3.0.0#abc/def", 7, "the rule's major version changed")]
    [InlineData("[0.0001]", "rules@2.1.0#abc/def", 8, "it is another annotation")]
    public void It_is_said_when(string arguments, string rule, long annotation, string reason)
    {
        var other = Said(arguments, rule);
        other.AnnotationId = annotation;
        Assert.False(Covers(other), reason);
    }

    [Theory]
    [InlineData("rules@2.1.0#abc", "2")]
    [InlineData("rules@12#abc", "12")]
    [InlineData("rules", "")]
    public void The_major_version_is_the_first_number(string rule, string major) => Assert.Equal(major, Host.Facts.RuleName.Major(rule));

    private static bool Covers(FindingRow finding) => Dismissals.Cover(
        SomeFacts.Empty with { Dismissals = [new() { AnnotationId = 7, Plugin = "rules", FindingKey = "tiny||b1", Said = Dismissals.Said(Finding), Major = "2", ItemId = SomeFacts.Item }] }, finding);

    private static FindingRow Said(string arguments, string rule) => new() { AnnotationId = 7, Plugin = "rules", FindingKey = "tiny||b1", Template = "{0}", Arguments = arguments, Rule = rule };
}
