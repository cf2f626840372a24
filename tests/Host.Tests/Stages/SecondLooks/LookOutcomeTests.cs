using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages.SecondLooks;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages.SecondLooks;

/// <summary>What a second look at one item showed.</summary>
public sealed class LookOutcomeTests
{
    private const long Asked = 100;

    private static readonly LookFacts Empty = new() { Schema = Some.Schema(SomeFacts.Question), Ended = false, AskedAt = SomeFacts.Now + Asked };

    [Fact]
    public void Until_a_second_person_answers_nothing_is_known() => Assert.Equal(new LookOutcome(), LookOutcome.Of(Answered("yes")));

    [Fact]
    public void Two_who_agree_are_taken_to_be_right() => Assert.Equal(new LookOutcome { Differs = false, Wrong = false }, LookOutcome.Of(Answered("yes", "yes")));

    [Fact]
    public void Two_who_differ_wait_for_a_decision() => Assert.Equal(new LookOutcome { Differs = true }, LookOutcome.Of(Answered("yes", "no")));

    [Theory]
    [InlineData("yes", false)]
    [InlineData("no", true)]
    public void A_decision_tells_whether_the_first_answer_was_wrong(string decided, bool wrong) =>
        Assert.Equal(new LookOutcome { Differs = true, Wrong = wrong }, LookOutcome.Of(Answered("yes", "no") with { Decisions = [SomeFacts.Decision(decided)] }));

    [Fact]
    public void A_decision_against_both_who_agreed_counts() =>
        Assert.Equal(new LookOutcome { Differs = false, Wrong = true }, LookOutcome.Of(Answered("yes", "yes") with { Decisions = [SomeFacts.Decision("no")] }));

    [Fact]
    public void The_newest_decision_holds() => Assert.False(LookOutcome.Of(Answered("yes", "no") with { Decisions = [SomeFacts.Decision("no"), SomeFacts.Decision("yes", at: 5)] }).Wrong);

    [Fact]
    public void An_answer_mended_since_counts_as_it_stood_when_it_was_drawn() => Assert.True(LookOutcome.Of(Answered("yes", "yes") with
    {
        Versions = [Version(1, "no", 0), Version(1, "yes", Asked + 1)],
    }).Differs);

    [Fact]
    public void A_second_answer_counts_as_it_was_first_given() => Assert.True(LookOutcome.Of(Answered("yes", "yes") with
    {
        Versions = [Version(1, "yes", 0), Version(2, "no", 50), Version(2, "yes", 90)],
    }).Differs);

    [Fact]
    public void What_was_only_heard_of_or_may_be_somebody_elses_is_no_second_answer()
    {
        Assert.Null(LookOutcome.Of(With(row => row.Verified = false)).Differs);
        Assert.Null(LookOutcome.Of(With(row => row.Doubt = Doubts.Editor)).Differs);
    }

    [Fact]
    public void An_item_that_is_gone_speaks_for_nothing()
    {
        Assert.True(LookOutcome.Of(Answered("yes", "no") with { Ended = true }).Gone);
        Assert.True(LookOutcome.Of(Empty).Gone);
    }

    private static LookFacts Answered(params string[] labels) => Empty with { Annotations = [.. labels.Select((label, index) => Answer(index + 1, label))] };

    private static LookFacts With(Action<AnnotationRow> change)
    {
        var facts = Answered("yes", "no");
        change(facts.Annotations[1]);
        return facts;
    }

    private static AnnotationRow Answer(long contributor, string label)
    {
        var row = SomeFacts.Annotation(contributor, label);
        row.CreatedAt += contributor;
        return row;
    }

    private static VersionRow Version(long contributor, string label, long at)
    {
        var row = SomeFacts.Annotation(contributor, label);
        return new() { AnnotationId = row.Id, ContributorId = contributor, UpdatedAt = row.CreatedAt + at, Content = row.Content };
    }
}
