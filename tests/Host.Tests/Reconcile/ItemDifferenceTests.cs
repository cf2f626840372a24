using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>What is posted about an item, and what it does to the counts.</summary>
public sealed class ItemDifferenceTests
{
    private static readonly ItemOutcome Outcome = new()
    {
        Checks = [new CheckRow { AnnotationId = 1001, Plugin = SomeFacts.Plugin, ItemId = SomeFacts.Item, Version = 1, Rule = "rule" }],
        Findings = [Finding("a", "Error"), Finding("b", "Warning")],
        Consensus = [new ConsensusRow { ItemId = SomeFacts.Item, Field = "field", Plugin = SomeFacts.Plugin, Json = Content.Write(Some.Consensus("field", "yes")), Label = "yes" }],
        Judgements = [Judgement(1, true), Judgement(2, false)],
        Effects = [new EffectRow { EffectKey = "100-x", Generation = 1, Plugin = SomeFacts.Plugin, Kind = "review", State = EffectState.Held, Reason = "off" }],
        Settled = true,
    };

    [Fact]
    public void The_first_word_about_an_item_is_all_new_and_the_same_word_again_is_nothing()
    {
        var first = ItemDifference.Of(SomeFacts.Of("yes"), SomeFacts.Plugin, Outcome);
        Assert.Equal((1, 2, 1, 2, 1), (first.Checks.Added.Count, first.Findings.Added.Count, first.Consensus.Added.Count, first.Judgements.Added.Count, first.Effects.Added.Count));
        Assert.True(first.Settled);

        var again = ItemDifference.Of(Standing(), SomeFacts.Plugin, Outcome);
        Assert.False(again.Checks.IsAny || again.Findings.IsAny || again.Consensus.IsAny || again.Judgements.IsAny || again.Effects.IsAny || again.Settled is not null);
        Assert.False(again.ConcernsNeighbours);
        Assert.Empty(again.Contributors);
        Assert.Empty(Counted(again));
    }

    [Fact]
    public void Counters_move_by_what_is_posted() => Assert.Equal(
        new Dictionary<string, long> { ["consensus"] = 1, ["effects/held"] = 1, ["effects/held/review"] = 1, ["findings"] = 2, ["settled"] = 1 }, Counted(ItemDifference.Of(SomeFacts.Of("yes"), SomeFacts.Plugin, Outcome)));

    [Fact]
    public void Taking_everything_back_moves_them_back()
    {
        var back = ItemDifference.Of(Standing(), SomeFacts.Plugin, new ItemOutcome { Settled = false });

        Assert.Equal(new Dictionary<string, long> { ["consensus"] = -1, ["effects/held"] = -1, ["effects/held/review"] = -1, ["findings"] = -2, ["settled"] = -1 }, Counted(back));
        Assert.Equal(-1, back.Errors);
        Assert.Equal([1, 2], back.Contributors.Order());
    }

    [Fact]
    public void An_effect_in_another_state_is_counted_once_there_and_no_longer_here() => Assert.Equal(
        new Dictionary<string, long> { ["effects/held"] = -1, ["effects/held/review"] = -1, ["effects/wanted"] = 1, ["effects/wanted/review"] = 1 },
        Counted(ItemDifference.Of(Standing(), SomeFacts.Plugin, Outcome with { Effects = [new EffectRow { EffectKey = "100-x", Generation = 1, Plugin = SomeFacts.Plugin, Kind = "review", State = EffectState.Wanted }] })));

    [Fact]
    public void What_another_plugin_said_is_left_alone()
    {
        var facts = Standing();
        foreach (var finding in facts.Findings) finding.Plugin = "another";
        foreach (var consensus in facts.Consensus) consensus.Plugin = "another";
        foreach (var effect in facts.Effects) effect.Plugin = "another";

        var silent = ItemDifference.Of(facts, SomeFacts.Plugin, new ItemOutcome { Settled = true });

        Assert.False(silent.Findings.IsAny || silent.Consensus.IsAny || silent.Effects.IsAny || silent.Judgements.IsAny);
    }

    [Fact]
    public void Neighbours_are_told_of_findings_consensus_and_settling_and_of_nothing_else()
    {
        Assert.True(ItemDifference.Of(Standing(), SomeFacts.Plugin, Outcome with { Findings = [] }).ConcernsNeighbours);
        Assert.True(ItemDifference.Of(Standing(), SomeFacts.Plugin, Outcome with { Settled = false }).ConcernsNeighbours);
        Assert.False(ItemDifference.Of(Standing(), SomeFacts.Plugin, Outcome with { Effects = [], Judgements = [] }).ConcernsNeighbours);
    }

    [Fact]
    public void The_check_of_an_annotation_that_is_gone_goes_with_it() =>
        Assert.Single(ItemDifference.Of(Standing() with { Annotations = [] }, SomeFacts.Plugin, Outcome with { Checks = [] }).Checks.Removed);

    [Fact]
    public void A_finding_that_went_stale_is_posted_again_when_its_plugin_speaks()
    {
        var facts = Standing();
        facts.Findings[0].Stale = true;

        Assert.False(Assert.Single(ItemDifference.Of(facts, SomeFacts.Plugin, Outcome).Findings.Changed).Stale);
    }

    private static ItemFacts Standing()
    {
        var facts = SomeFacts.Of("yes") with
        {
            Checks = Outcome.Checks,
            Findings = [Finding("a", "Error"), Finding("b", "Warning")],
            Consensus = [.. Outcome.Consensus.Select(c => new ConsensusRow { ItemId = c.ItemId, Field = c.Field, Plugin = c.Plugin, Json = c.Json, Label = c.Label })],
            Judgements = [Judgement(1, true), Judgement(2, false)],
            Effects = [new EffectRow { EffectKey = "100-x", Generation = 1, Plugin = SomeFacts.Plugin, Kind = "review", State = EffectState.Held, Reason = "off" }],
        };
        facts.Item.Settled = true;
        return facts;
    }

    private static FindingRow Finding(string key, string severity) => new() { AnnotationId = 1001, Plugin = SomeFacts.Plugin, FindingKey = key, Severity = severity };

    private static JudgementRow Judgement(long contributor, bool agrees) => new() { ItemId = SomeFacts.Item, Field = "field", ContributorId = contributor, Evidence = "Peers", Agrees = agrees };

    private static Dictionary<string, long> Counted(ItemDifference difference)
    {
        var counters = new CounterDeltas();
        difference.Count(counters);
        return counters.All.Where(counter => !counter.Key.Contains('@', StringComparison.Ordinal)).ToDictionary();
    }
}
