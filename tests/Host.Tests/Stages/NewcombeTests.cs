using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

public sealed class NewcombeTests
{
    /// <summary>The worked examples of Newcombe 1998, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_interval_is_the_published_one(long a, long n, long b, long m, double low, double high)
    {
        var found = Newcombe.Difference(Wilson.Skill(n, a), Wilson.Skill(m, b));

        Assert.Equal((low, high), (Math.Round(found.Low, 4), Math.Round(found.High, 4)));
    }

    [Fact]
    public void The_interval_holds_the_difference_and_lies_between_minus_1_and_1() => ForAll((a, n, b, m) =>
        Newcombe.Difference(Wilson.Skill(n, a), Wilson.Skill(m, b)) is var found && -1 - 1e-9 <= found.Low && found.Low <= ((double)a / n) - ((double)b / m) && ((double)a / n) - ((double)b / m) <= found.High && found.High <= 1 + 1e-9);

    [Fact]
    public void The_other_way_round_it_is_mirrored() => ForAll((a, n, b, m) =>
    {
        var (one, other) = (Newcombe.Difference(Wilson.Skill(n, a), Wilson.Skill(m, b)), Newcombe.Difference(Wilson.Skill(m, b), Wilson.Skill(n, a)));
        return Math.Abs(one.Low + other.High) < 1e-12 && Math.Abs(one.High + other.Low) < 1e-12;
    });

    private static void ForAll(Func<int, int, int, int, bool> holds) => Prop.ForAll(
        (from n in Gen.Choose(1, 500)
         from a in Gen.Choose(0, n)
         from m in Gen.Choose(1, 500)
         from b in Gen.Choose(0, m)
         select (a, n, b, m)).ToArbitrary(),
        drawn => holds(drawn.a, drawn.n, drawn.b, drawn.m)).QuickCheckThrowOnFailure();
}
