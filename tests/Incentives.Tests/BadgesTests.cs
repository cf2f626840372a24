namespace LabelHub.Incentives.Tests;

/// <summary>Badges name the work they were earned with, and a decision about it can take them back.</summary>
public sealed class BadgesTests
{
    private static readonly Badges Rule = new(new() { SteadyRun = 5, HardCases = 3, HardFrom = 0.5 });

    [Fact]
    public void A_long_run_without_a_miss_is_steady_and_what_has_no_outcome_does_not_break_it()
    {
        var badge = Assert.Single(Rule.Reward(SomeWork.Of("+-++?+++--")));

        Assert.Equal(("badge", "badge 'steady'"), (badge.Unit, badge.Cause));
        Assert.Equal([3, 4, 6, 7, 8], badge.Evidence);
    }

    [Fact]
    public void A_miss_begins_the_run_anew() => Assert.Empty(Rule.Reward(SomeWork.Of("++++-++++-++++")));

    [Fact]
    public void Hard_items_answered_well_earn_their_badge() => Assert.Equal([2, 3, 5], Assert.Single(Rule.Reward(SomeWork.Of(
    [
        SomeWork.Judgement(1, '+', 0.4), SomeWork.Judgement(2, '+', 0.5), SomeWork.Judgement(3, '+', 0.9), SomeWork.Judgement(4, '-', 0.9), SomeWork.Judgement(5, '+', 1),
    ]))).Evidence);
}
