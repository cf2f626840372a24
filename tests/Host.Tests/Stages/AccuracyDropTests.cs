using FsCheck;
using FsCheck.Fluent;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

/// <summary>A guideline that made answers worse is told of, and nothing else is.</summary>
public sealed class AccuracyDropTests
{
    [Fact]
    public void A_version_that_clearly_lowers_the_accuracy_is_told_with_its_numbers()
    {
        var drop = AccuracyDrop.Of(["1.0.0", "1.1.0"], Known(("1.0.0", 57, 60), ("1.1.0", 41, 60)))!;

        Assert.Equal(("1.1.0", 41, 60, "1.0.0", 57, 60), (drop.Version, drop.Right, drop.Judged, drop.Before, drop.RightBefore, drop.JudgedBefore));
        Assert.InRange(drop.Low, 0.12, 0.14);
        Assert.InRange(drop.High, 0.39, 0.41);
    }

    [Fact]
    public void Intervals_that_overlap_may_still_differ_clearly()
    {
        var (then, now) = (Wilson.Skill(100, 90), Wilson.Skill(100, 78));
        Assert.True(now.High > then.Low);
        Assert.NotNull(AccuracyDrop.Of(["1.0.0", "1.1.0"], Known(("1.0.0", 90, 100), ("1.1.0", 78, 100))));
    }

    [Theory]
    [InlineData(57, 60, 54, 60)]
    [InlineData(41, 60, 57, 60)]
    [InlineData(60, 60, 60, 60)]
    public void What_is_not_clearly_lower_is_not_told(int then, int judgedThen, int now, int judgedNow) =>
        Assert.Null(AccuracyDrop.Of(["1.0.0", "1.1.0"], Known(("1.0.0", then, judgedThen), ("1.1.0", now, judgedNow))));

    [Theory]
    [InlineData(19, 19, 0, 60)]
    [InlineData(60, 60, 0, 19)]
    public void Too_little_known_of_either_is_not_told(int then, int judgedThen, int now, int judgedNow) =>
        Assert.Null(AccuracyDrop.Of(["1.0.0", "1.1.0"], Known(("1.0.0", then, judgedThen), ("1.1.0", now, judgedNow))));

    [Fact]
    public void A_version_of_which_too_little_is_known_is_passed_over_for_the_one_before()
    {
        Assert.Equal("1.0.0", AccuracyDrop.Of(["1.0.0", "1.0.1", "1.1.0"], Known(("1.0.0", 57, 60), ("1.0.1", 3, 3), ("1.1.0", 41, 60)))?.Before);
        Assert.Null(AccuracyDrop.Of(["1.0.0"], Known(("", 57, 60), ("1.0.0", 41, 60)))!.Before);
    }

    [Fact]
    public void Only_the_version_in_force_is_told_of()
    {
        Assert.Null(AccuracyDrop.Of(["1.0.0", "1.1.0", "1.2.0"], Known(("1.0.0", 57, 60), ("1.1.0", 41, 60))));
        Assert.Null(AccuracyDrop.Of(["1.0.0", "1.1.0", "1.2.0"], Known(("1.0.0", 57, 60), ("1.1.0", 41, 60), ("1.2.0", 42, 60))));
        Assert.Null(AccuracyDrop.Of([], Known(("", 57, 60))));
    }

    [Fact]
    public void Whatever_the_counts_it_is_told_only_where_the_share_fell() => Prop.ForAll(
        (from n in Gen.Choose(1, 300)
         from a in Gen.Choose(0, n)
         from m in Gen.Choose(1, 300)
         from b in Gen.Choose(0, m)
         select (a, n, b, m)).ToArbitrary(),
        drawn => AccuracyDrop.Of(["1.0.0", "1.1.0"], Known(("1.0.0", drawn.a, drawn.n), ("1.1.0", drawn.b, drawn.m))) is not { } drop
            || (drop.Low > 0 && drop.High >= drop.Low && (long)drawn.b * drawn.n < (long)drawn.a * drawn.m && Math.Min(drawn.n, drawn.m) >= AccuracyDrop.Fewest && (drop.RightBefore, drop.Right) == (drawn.a, drawn.b))).QuickCheckThrowOnFailure();

    private static Dictionary<string, Skill> Known(params IReadOnlyList<(string Version, int Right, int Judged)> versions) => versions.ToDictionary(v => v.Version, v => Wilson.Skill(v.Judged, v.Right));
}
