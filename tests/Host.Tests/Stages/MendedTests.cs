using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

/// <summary>Who mends a mistake of their own before anyone looks did something well.</summary>
public sealed class MendedTests
{
    [Fact]
    public void A_first_answer_that_was_right_is_no_mistake() => Assert.Null(Mended(first: "a", last: "a"));

    [Fact]
    public void A_right_answer_that_was_changed_for_the_worse_is_no_mended_mistake() => Assert.Null(Mended(first: "a", last: "b"));

    [Fact]
    public void A_mistake_that_stands_is_not_mended()
    {
        Assert.False(Mended(first: null, last: "b"));
        Assert.False(Mended(first: "c", last: "b"));
    }

    [Fact]
    public void A_mistake_that_its_author_mended_is_mended_and_so_is_a_question_left_open_at_first()
    {
        Assert.True(Mended(first: "b", last: "a"));
        Assert.True(Mended(first: "", last: "a"));
    }

    [Fact]
    public void What_was_changed_after_the_decision_was_mended_by_being_told()
    {
        var decided = Facts("b", "a") with { Decisions = [SomeFacts.Decision("a", at: 3)] };

        Assert.False(Judge(decided).Mended);
        Assert.True(Judge(decided with { Decisions = [SomeFacts.Decision("a", at: 5)] }).Mended);
    }

    private static bool? Mended(string? first, string last) => Judge(Facts(first, last)).Mended;

    private static JudgementRow Judge(ItemFacts facts) => JudgementStage.Run(facts, SomeFacts.Served(facts), settled: true).Single(row => row.ContributorId == 1);

    /// <summary>Three people said "a"; before them somebody said one thing, and later another.</summary>
    private static ItemFacts Facts(string? first, string last)
    {
        var facts = SomeFacts.Of(last, "a", "a", "a");
        facts.Annotations[0].UpdatedAt += 4;
        return first is null ? facts : facts with { First = new Dictionary<long, VersionRow> { [1001] = new() { AnnotationId = 1001, ContributorId = 1, Content = Content.Write(new Content.Work { Regions = first.Length == 0 ? [] : [SomeRegion.Choices(SomeFacts.Field, first)] }) } } };
    }
}
