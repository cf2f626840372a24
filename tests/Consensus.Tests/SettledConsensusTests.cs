namespace LabelHub.Consensus.Tests;

public sealed class SettledConsensusTests
{
    private static readonly ItemState Settled = Some.State() with { Consensus = [Some.Consensus("topic", "sport"), Some.Consensus("light", "day")] };

    [Fact]
    public void A_settled_item_shows_the_consensus_of_all_its_fields_in_one_order()
    {
        var forth = Assert.IsType<ShowConsensus>(Assert.Single(new SettledConsensus(new()).Decide(Settled)));
        var back = Assert.IsType<ShowConsensus>(Assert.Single(new SettledConsensus(new()).Decide(Settled with { Consensus = [.. Settled.Consensus.Reverse()] })));

        Assert.Equal(["light", "topic"], forth.Fields.Select(consensus => consensus.Field));
        Assert.Equal(forth.Fields, back.Fields);
    }

    [Fact]
    public void An_item_that_still_expects_labels_shows_nothing() => Assert.Empty(new SettledConsensus(new()).Decide(Settled with { Settled = false }));

    [Fact]
    public void An_item_without_consensus_shows_nothing() => Assert.Empty(new SettledConsensus(new()).Decide(Settled with { Consensus = [] }));
}
