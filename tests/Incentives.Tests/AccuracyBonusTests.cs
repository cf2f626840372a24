using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.Incentives.Tests;

/// <summary>A stretch of accurate work brings its bonus once, and neither luck nor amount does.</summary>
public sealed class AccuracyBonusTests
{
    private static readonly IncentiveSettings Settings = SomeWork.Settings with { BonusLowerBound = 0.7 };

    [Fact]
    public void A_whole_stretch_without_a_miss_brings_the_bonus_and_names_its_items()
    {
        var award = Assert.Single(Reward(SomeWork.Right(10)));

        Assert.Equal(("EUR-cent", 50L, "accuracy over 10 items from item 1 on"), (award.Unit, award.Amount, award.Cause));
        Assert.Equal(Enumerable.Range(1, 10).Select(item => (long)item), award.Evidence);
    }

    [Fact]
    public void A_stretch_that_is_not_whole_or_not_known_well_enough_brings_nothing()
    {
        Assert.Empty(Reward(SomeWork.Right(9)));
        Assert.Empty(Reward(SomeWork.Right(7) + "???"));
    }

    [Fact]
    public void What_counts_is_the_lower_bound_and_not_the_share()
    {
        // 9 of 10 are 90 %, and as few as 60 % may be meant.
        Assert.Empty(Reward("++++-+++++"));
        Assert.Equal(0.596, ScoreInterval.Low(9, 10), 3);
    }

    [Fact]
    public void An_item_counts_once_however_many_questions_it_has() => Assert.Empty(
        new AccuracyBonus(Settings).Reward(SomeWork.Of([.. Enumerable.Range(1, 10).Select(index => SomeWork.Judgement((index + 1) / 2, '+', field: $"field {index}"))])));

    [Fact]
    public void Without_an_amount_there_is_no_bonus() => Assert.Empty(new AccuracyBonus(Settings with { BonusAmount = 0 }).Reward(SomeWork.Of(SomeWork.Right(20))));

    [Fact]
    public void More_work_neither_takes_a_bonus_back_nor_gives_it_twice() => Prop.ForAll(
        (from before in Gen.ArrayOf(Gen.Elements('+', '+', '+', '+', '-', '?')) from after in Gen.ArrayOf(Gen.Elements('+', '-', '?')) select (before, after)).ToArbitrary(),
        work =>
        {
            var early = Reward(new string(work.before)).Select(award => award.Key).ToArray();
            var late = Reward(new string([.. work.before, .. work.after])).Select(award => award.Key).ToArray();
            return late.Take(early.Length).SequenceEqual(early) && late.Distinct().Count() == late.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_decision_about_one_item_moves_no_other_stretch() => Prop.ForAll(
        (from marks in Gen.ArrayOf(Gen.Elements('+', '+', '+', '-', '?'), 40) from item in Gen.Choose(0, 39) from mark in Gen.Elements('+', '-') select (marks, item, mark)).ToArbitrary(),
        work =>
        {
            var decided = (char[])work.marks.Clone();
            decided[work.item] = work.mark;
            var other = $"from item {(work.item / 10 * 10) + 1} on";
            IEnumerable<string> Others(char[] marks) => Reward(new string(marks)).Select(award => award.Cause).Where(cause => !cause.EndsWith(other, StringComparison.Ordinal));
            return Others(work.marks).SequenceEqual(Others(decided));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static IEnumerable<Award> Reward(string marks) => new AccuracyBonus(Settings).Reward(SomeWork.Of(marks));
}
