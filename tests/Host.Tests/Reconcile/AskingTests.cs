using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>A rule asks for another label: blind, within the switches, once.</summary>
public sealed class AskingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_tells_nothing_of_the_answers_and_so_waits_for_no_label(bool settled) =>
        Assert.Equal(EffectState.Wanted, Assert.Single(Asked(settled: settled).Rows()).State);

    [Fact]
    public void Where_the_consensus_stands_in_the_tool_nobody_is_asked()
    {
        var world = Asked();
        world.Facts = world.Facts with { Effects = [Shown(EffectState.Sent)] };
        var row = Assert.Single(world.Rows());
        Assert.Equal((EffectState.Held, "blindness: the consensus stands in the tool, so that another label would not be given blind"), (row.State, row.Reason));

        world.Facts = world.Facts with { Effects = [Shown(EffectState.Withdrawn)] };
        Assert.Equal(EffectState.Wanted, Assert.Single(world.Rows()).State);
    }

    [Fact]
    public void It_is_held_by_its_switch_and_as_a_backlog()
    {
        var (off, backlog) = (Asked(), Asked());
        (off.WriteBack, backlog.SwitchedOn) = (false, 60);

        Assert.StartsWith("write-back: off", Assert.Single(off.Rows()).Reason, StringComparison.Ordinal);
        Assert.StartsWith("backlog:", Assert.Single(backlog.Rows()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sent_it_is_open_until_so_many_have_answered()
    {
        var world = Asked().Send();
        Assert.True(Asking.IsOpen(Assert.Single(world.Rows()), people: 3));

        world.Facts = world.Facts with { Annotations = [.. world.Facts.Annotations, SomeFacts.Annotation(4, "a")] };
        Assert.Equal(EffectState.Fulfilled, Assert.Single(world.Rows()).State);
        Assert.False(Asking.IsOpen(world.Rows()[0], people: 4));
    }

    [Fact]
    public void A_rule_sees_what_it_wanted_before_and_what_of_it_the_tool_has()
    {
        var world = Asked().Send();
        var (waiting, gone) = (Shown(EffectState.Held), Shown(EffectState.Withdrawn));
        (waiting.EffectKey, gone.EffectKey) = ("100-waits", "100-gone");
        var facts = world.Facts with { Receipts = [.. world.Receipts], Effects = [waiting, gone] };

        var state = ItemStates.Of(facts, SomeFacts.Plugin, [], [], SomeFacts.Served(facts), settled: true);

        Assert.Equal([("label|more", true), ("consensus", false)], state.Effects.Select(standing => (standing.Effect.Key, standing.Sent)).OrderByDescending(standing => standing.Sent));
        Assert.Null(state.People);
    }

    [Fact]
    public void How_many_people_work_on_a_project_is_what_its_newest_snapshot_counted()
    {
        var snapshots = new Snapshots { Heads = [(1, 4), (2, 8)], Statistics = new Dictionary<long, IReadOnlyDictionary<string, double>> { [1] = new Dictionary<string, double> { ["people"] = 3 }, [2] = new Dictionary<string, double> { ["people"] = 7 } } };

        Assert.Equal(7, snapshots.People);
        Assert.Null(new Snapshots { Heads = [(1, 4)] }.People);
    }

    private static EffectWorld Asked(bool settled = true) => new() { Wanted = new AskLabel { Labels = 4, Before = 3, Cause = "more" }, Settled = settled };

    private static EffectRow Shown(string state) => new()
    {
        EffectKey = "100-c",
        Generation = 1,
        ItemId = SomeFacts.Item,
        Plugin = SomeFacts.Plugin,
        Kind = EffectKind.Consensus,
        Json = Content.Write<Effect>(new ShowConsensus { Fields = [Some.Consensus(SomeFacts.Field, "a")] }),
        State = state,
        Rule = "rule",
    };
}
