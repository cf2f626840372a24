using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.Incentives.Tests;

/// <summary>Levels go by accuracy. Amount alone reaches none.</summary>
public sealed class LevelsTests
{
    private static readonly IncentiveSettings Settings = new() { Window = 50, MinJudged = 40 };

    [Fact]
    public void A_newcomer_has_no_level_however_good() => Assert.Equal(0, Level(SomeWork.Right(49)));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(5, 2)]
    [InlineData(12, 1)]
    [InlineData(20, 0)]
    public void The_lower_bound_over_a_stretch_decides(int misses, int level) => Assert.Equal(level, Level(new string('-', misses) + SomeWork.Right(50 - misses)));

    [Fact]
    public void A_level_names_the_work_it_was_reached_with()
    {
        var awards = new Levels(Settings).Reward(SomeWork.Of("-" + SomeWork.Right(60))).ToArray();

        Assert.Equal([1, 2, 3], awards.Select(award => int.Parse(award.Cause["level ".Length..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(awards, award => Assert.Equal(("level", 1L, 50), (award.Unit, award.Amount, award.Evidence.Count)));
        Assert.Contains(1L, awards[0].Evidence);
    }

    [Fact]
    public void A_level_once_reached_is_kept_by_whatever_work_follows() => Prop.ForAll(
        (from before in Gen.ArrayOf(Gen.Elements('+', '+', '+', '+', '-'), 80) from after in Gen.ArrayOf(Gen.Elements('+', '-', '-')) select (before, after)).ToArbitrary(),
        work => Level(new string([.. work.before, .. work.after])) >= Level(new string(work.before))).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void More_work_of_the_same_accuracy_reaches_no_higher_level() => Prop.ForAll(
        (from misses in Gen.Choose(0, 50) from rounds in Gen.Choose(1, 6) select (misses, rounds)).ToArbitrary(),
        work =>
        {
            // Spread evenly, so that every stretch has the accuracy of the whole.
            var round = new string([.. Enumerable.Range(0, 50).Select(item => ((item + 1) * work.misses / 50) > (item * work.misses / 50) ? '-' : '+')]);
            return Level(string.Concat(Enumerable.Repeat(round, work.rounds))) == Level(round);
        }).Check(Config.QuickThrowOnFailure);

    private static int Level(string marks) => new Levels(Settings).Reward(SomeWork.Of(marks)).Count();
}
