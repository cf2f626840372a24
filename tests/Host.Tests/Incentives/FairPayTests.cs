using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Incentives;

namespace LabelHub.Host.Tests.Incentives;

/// <summary>What an hour of work brings, without the hours in which nobody worked; it can propose a rise and never a cut.</summary>
public sealed class FairPayTests
{
    private static readonly Dictionary<long, long> Nothing = [];

    [Fact]
    public void An_hour_without_pay_is_missing_the_whole_floor()
    {
        var estimate = Assert.Single(FairPay.Of([.. Enumerable.Range(1, 360).Select(item => new WorkTime(item, 1, TimeSpan.FromSeconds(10)))], Nothing, 1_300));

        Assert.Equal((TimeSpan.FromHours(1), 0L, 1_300L), (estimate.Worked, estimate.Earned, estimate.TopUp));
    }

    [Fact]
    public void What_was_earned_is_taken_off_and_more_than_the_floor_proposes_nothing()
    {
        var work = Enumerable.Range(1, 360).Select(item => new WorkTime(item, 1, TimeSpan.FromSeconds(10))).ToArray();

        Assert.Equal(300, Assert.Single(FairPay.Of(work, new Dictionary<long, long> { [1] = 1_000 }, 1_300)).TopUp);
        Assert.Equal(0, Assert.Single(FairPay.Of(work, new Dictionary<long, long> { [1] = 9_000 }, 1_300)).TopUp);
    }

    [Fact]
    public void An_answer_left_open_over_lunch_counts_as_three_times_the_usual()
    {
        var work = Enumerable.Range(1, 9).Select(item => new WorkTime(item, 1, TimeSpan.FromSeconds(10))).Append(new(10, 1, TimeSpan.FromHours(1))).ToArray();
        var estimate = Assert.Single(FairPay.Of(work, Nothing, 1_000));

        Assert.Equal((TimeSpan.FromSeconds(120), 1), (estimate.Worked, estimate.Capped));
    }

    [Fact]
    public void An_item_that_takes_everybody_long_is_paid_long()
    {
        var slow = Enumerable.Range(1, 3).Select(person => new WorkTime(99, person, TimeSpan.FromMinutes(5)));
        var quick = Enumerable.Range(1, 20).Select(item => new WorkTime(item, 1, TimeSpan.FromSeconds(10)));

        Assert.Equal(TimeSpan.FromMinutes(5), FairPay.Of([.. slow, .. quick], Nothing, 1_000).Single(estimate => estimate.Contributor == 2).Worked);
    }

    [Fact]
    public void An_answer_without_a_time_counts_as_the_usual_one_and_without_any_time_nothing_is_said()
    {
        var estimate = FairPay.Of([new(1, 1, TimeSpan.FromSeconds(30)), new(2, 2, null)], Nothing, 1_000).Single(estimate => estimate.Contributor == 2);
        Assert.Equal((TimeSpan.FromSeconds(30), 1), (estimate.Worked, estimate.Untimed));

        Assert.Empty(FairPay.Of([new(1, 1, null)], Nothing, 1_000));
    }

    [Fact]
    public void It_never_proposes_a_cut_and_idle_time_never_counts_without_bound() => Prop.ForAll(
        (from seconds in Gen.NonEmptyListOf(Gen.Choose(1, 100_000)) from earned in Gen.Choose(0, 100_000) select (seconds, earned)).ToArbitrary(),
        work =>
        {
            var median = work.seconds.Order().Skip((work.seconds.Count - 1) / 2).Take(2 - (work.seconds.Count % 2)).Average();
            var estimate = Assert.Single(FairPay.Of([.. work.seconds.Select((seconds, item) => new WorkTime(item, 1, TimeSpan.FromSeconds(seconds)))], new Dictionary<long, long> { [1] = work.earned }, 1_200));
            return estimate.TopUp >= 0 && estimate.Worked.TotalSeconds <= (work.seconds.Count * median * FairPay.IdleFrom) + 1e-3;
        }).Check(Config.QuickThrowOnFailure);
}
