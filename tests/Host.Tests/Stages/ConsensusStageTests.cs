using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

public sealed class ConsensusStageTests
{
    [Fact]
    public void A_field_with_answers_has_a_consensus_and_its_row_says_under_which_rule()
    {
        var row = Assert.Single(Run(SomeFacts.Of("a", "a", "b")));

        Assert.Equal((SomeFacts.Item, "field", "a", true, "rule", 77), (row.ItemId, row.Field, row.Label, row.HasWinner, row.Rule, row.Position));
    }

    [Fact]
    public void A_field_without_answers_has_none() => Assert.Empty(Run(SomeFacts.Of()));

    [Fact]
    public void A_tie_has_no_winner() => Assert.False(Assert.Single(Run(SomeFacts.Of("a", "b"))).HasWinner);

    [Fact]
    public void A_decision_outranks_the_answers_and_says_so()
    {
        var row = Assert.Single(Run(SomeFacts.Of("a", "a", "b") with { Decisions = [SomeFacts.Decision("b")] }));

        Assert.Equal(("b", true, 1.0), (row.Label, row.HasWinner, row.Confidence));
        Assert.True(Content.Read<Consensus>(row.Json).Decided);
    }

    private static IReadOnlyList<ConsensusRow> Run(ItemFacts facts) => ConsensusStage.Run(facts, SomeFacts.Served(facts), SomeFacts.Plugin, "rule", 77);
}
