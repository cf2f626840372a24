using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

public sealed class WilsonTests
{
    /// <summary>The worked examples of Newcombe, "Two-sided confidence intervals for the single proportion" (1998), method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_published_one(long agreed, long judged, double low, double high)
    {
        var skill = Wilson.Skill(judged, agreed);

        Assert.Equal(low, skill.Low, 0.00005);
        Assert.Equal(high, skill.High, 0.00005);
    }

    [Fact]
    public void The_interval_holds_the_estimate_and_lies_between_0_and_1() => ForAll((judged, agreed) =>
        Wilson.Skill(judged, agreed) is var s && 0 <= s.Low && s.Low <= s.Estimate && s.Estimate <= s.High && s.High <= 1);

    [Fact]
    public void Agreeing_and_differing_mirror_each_other() => ForAll((judged, agreed) =>
        Math.Abs(Wilson.Skill(judged, agreed).Low - (1 - Wilson.Skill(judged, judged - agreed).High)) < 1e-12);

    [Fact]
    public void More_of_the_same_narrows_it() => ForAll((judged, agreed) =>
        Width(judged * 2, agreed * 2) < Width(judged, agreed));

    [Fact]
    public void Nothing_judged_has_no_interval() => Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Skill(0, 0));

    [Fact]
    public void Nobody_agrees_more_often_than_they_were_judged() => Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Skill(2, 3));

    private static double Width(long judged, long agreed) => Wilson.Skill(judged, agreed) is var s ? s.High - s.Low : 0;

    private static void ForAll(Func<long, long, bool> holds) =>
        Prop.ForAll((from judged in Gen.Choose(1, 10_000) from agreed in Gen.Choose(0, judged) select (judged, agreed)).ToArbitrary(), pair => holds(pair.judged, pair.agreed)).QuickCheckThrowOnFailure();
}
