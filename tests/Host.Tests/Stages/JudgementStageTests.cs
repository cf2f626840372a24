using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

/// <summary>Evidence is not one's own vote.</summary>
public sealed class JudgementStageTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a", "b")]
    public void Below_two_others_nobody_is_judged(params string[] labels) => Assert.Empty(Judge(SomeFacts.Of(labels)));

    [Fact]
    public void Each_is_judged_by_the_others_alone() => Assert.Equal(
        [(1, true), (2, true), (3, true), (4, false)], Judge(SomeFacts.Of("a", "a", "a", "b")).Select(j => (j.ContributorId, j.Agrees)));

    [Fact]
    public void Where_the_others_are_of_two_minds_the_answer_neither_agrees_nor_differs()
    {
        var judged = Judge(SomeFacts.Of("a", "a", "b"));

        // Without the judged answer, each "a" leaves one against one.
        Assert.Equal([(1, null), (2, null), (3, (bool?)false)], judged.Select(j => (j.ContributorId, j.Agrees)));
        Assert.All(judged, j => Assert.Equal("Peers", j.Evidence));
    }

    [Fact]
    public void What_was_only_heard_of_is_not_judged_and_is_no_evidence_on_others()
    {
        var facts = SomeFacts.Of("b", "a", "a", "a");
        facts.Annotations[0].Verified = false;

        Assert.Equal([(2L, true), (3L, true), (4L, true)], Judge(facts).Select(j => (j.ContributorId, j.Agrees!.Value)));
        facts.Annotations[1].Verified = false;
        Assert.Empty(Judge(facts));
    }

    [Fact]
    public void A_decision_outranks_the_others_and_needs_none() => Assert.Equal(
        [("Decision", false), ("Decision", true)], Judge(SomeFacts.Of("a", "b") with { Decisions = [SomeFacts.Decision("b")] }).Select(j => (j.Evidence, j.Agrees)));

    [Fact]
    public void The_newest_decision_counts() =>
        Assert.True(Assert.Single(Judge(SomeFacts.Of("b") with { Decisions = [SomeFacts.Decision("b", at: 9), SomeFacts.Decision("a", at: 3)] })).Agrees);

    [Fact]
    public void A_judgement_is_provisional_until_the_item_settles()
    {
        Assert.All(JudgementStage.Run(SomeFacts.Of("a", "a", "a"), SomeFacts.Served(SomeFacts.Of("a", "a", "a")), settled: false), j => Assert.True(j.Provisional));
        Assert.All(Judge(SomeFacts.Of("a", "a", "a")), j => Assert.False(j.Provisional));
    }

    private static IReadOnlyList<JudgementRow> Judge(ItemFacts facts) => JudgementStage.Run(facts, SomeFacts.Served(facts), settled: true);
}
