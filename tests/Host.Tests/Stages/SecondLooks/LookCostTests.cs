using LabelHub.Host.Stages.SecondLooks;

namespace LabelHub.Host.Tests.Stages.SecondLooks;

/// <summary>What a second look costs and tells, in whole numbers, before anyone is asked.</summary>
public sealed class LookCostTests
{
    [Fact]
    public void Three_percent_of_48210_items_are_1446_labels_and_tell_a_rate_of_one_in_five_to_two_points()
    {
        var cost = LookCost.Of([20_000, 15_210, 9_000, 3_000, 1_000], 3);

        Assert.Equal(1_446, cost.Labels);
        Assert.InRange(cost.HalfWidthUsual, 195, 204);
        Assert.InRange(cost.HalfWidthWorst, 250, 255);
    }

    [Fact]
    public void A_share_is_spread_over_projects_in_proportion_and_none_is_left_out() =>
        Assert.Equal([30, 15, 5, 1, 0], LookCost.Of([1_000, 500, 150, 2, 0], 3).ByProject);

    [Fact]
    public void All_of_them_leave_nothing_unknown() => Assert.Equal((100, 0, 0), LookCost.Of([60, 40], 100) is var cost ? (cost.Labels, cost.HalfWidthUsual, cost.HalfWidthWorst) : default);

    [Fact]
    public void Nothing_costs_nothing() => Assert.Equal((0, 0), LookCost.Of([], 3) is var cost ? (cost.Labels, cost.HalfWidthUsual) : default);
}
