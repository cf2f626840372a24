using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

/// <summary>What a rule may want done, and what it may not, whatever it says.</summary>
public sealed class PolicyStageTests
{
    [Fact]
    public void What_rules_may_want_is_taken_as_they_said_it()
    {
        Outcome[] wanted = [Label(3, 1), Label(AskLabel.Most, 0), new AskReview { Cause = "tie", Reason = "Which?" }];
        Assert.Equal(wanted, wanted.Select(PolicyStage.Accepted));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(101, 3)]
    [InlineData(3, 3)]
    [InlineData(3, -1)]
    public void Labels_beyond_their_bounds_are_refused_with_what_was_said(int labels, int before)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => PolicyStage.Accepted(Label(labels, before)));
        Assert.Contains($"asked for {labels} labels, before {before}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_alone_decide_is_refused_with_what_is_accepted()
    {
        foreach (var outcome in new Outcome[] { new ShowGuideline { Version = "1.0.0", Html = "", Markdown = "", OwnPage = new("https://hub.example.org/me") }, new AssignItems { ContributorId = 1, Items = ["7"] }, Finding.Info("n", $"a note") })
        {
            var refused = Assert.Throws<InvalidOperationException>(() => PolicyStage.Accepted(outcome));
            Assert.Contains($"'{outcome.GetType().Name}'", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Accepted are 'ShowConsensus'", refused.Message, StringComparison.Ordinal);
        }
    }

    private static AskLabel Label(int labels, int before) => new() { Labels = labels, Before = before, Cause = "unsure" };
}
