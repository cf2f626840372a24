using LabelHub.Host.Stages.SecondLooks;

namespace LabelHub.Host.Tests.Stages.SecondLooks;

public sealed class DrawTests
{
    private static readonly (long Id, string RemoteId)[] Items = [.. Enumerable.Range(1, 2_000).Select(number => ((long)number, $"{number + 500}"))];

    [Fact]
    public void The_same_seed_draws_the_same_items_in_whatever_order_they_are_known() =>
        Assert.Equal(Draw.Of(7, "3", Items, 60), Draw.Of(7, "3", Items.Reverse(), 60));

    [Fact]
    public void Another_seed_or_project_draws_others()
    {
        Assert.NotEqual(Draw.Of(7, "3", Items, 60), Draw.Of(8, "3", Items, 60));
        Assert.NotEqual(Draw.Of(7, "3", Items, 60), Draw.Of(7, "4", Items, 60));
    }

    [Fact]
    public void Whoever_knows_the_rule_draws_the_same_without_us()
    {
        var first = Items.MinBy(item => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"7/3/{item.RemoteId}"))));

        Assert.Equal([first.Id], Draw.Of(7, "3", Items, 1));
    }

    [Fact]
    public void Every_item_has_the_same_chance()
    {
        var drawn = Enumerable.Range(0, 500).SelectMany(seed => Draw.Of(seed, "3", Items, 60)).GroupBy(id => id).Select(same => same.Count()).ToArray();

        // 500 draws of 60 from 2,000: 15 each, with a standard deviation below 4.
        Assert.Equal(30_000, drawn.Sum());
        Assert.InRange(drawn.Max(), 15, 36);
        Assert.InRange(drawn.Length, 1_995, 2_000);
    }
}
