using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>What a change of the tool newly wants is held until all of it is counted; nothing else is touched.</summary>
public sealed class FuseTests
{
    [Fact]
    public void What_is_newly_wanted_waits_until_it_is_counted() =>
        Assert.Equal((EffectState.Held, Fuse.Counting), Held(Effect(EffectState.Wanted)));

    [Fact]
    public void What_was_wanted_before_the_change_goes_on() =>
        Assert.Equal((EffectState.Wanted, null), Held(Effect(EffectState.Wanted), Effect(EffectState.Wanted)));

    [Fact]
    public void Other_content_of_what_was_wanted_is_newly_wanted() =>
        Assert.Equal((EffectState.Held, Fuse.Counting), Held(Effect(EffectState.Wanted, content: "b"), Effect(EffectState.Wanted, content: "a")));

    [Fact]
    public void Taking_back_what_was_sent_is_newly_wanted_too() =>
        Assert.Equal((EffectState.Held, Fuse.Counting), Held(Effect(EffectState.Wanted, EffectRows.TakeBackReason), Effect(EffectState.Sent)));

    [Fact]
    public void A_taking_back_that_was_under_way_goes_on() =>
        Assert.Equal((EffectState.Wanted, EffectRows.TakeBackReason), Held(Effect(EffectState.Wanted, EffectRows.TakeBackReason), Effect(EffectState.Wanted, EffectRows.TakeBackReason)));

    [Theory]
    [InlineData(EffectState.Sent)]
    [InlineData(EffectState.Held)]
    [InlineData(EffectState.Fulfilled)]
    [InlineData(EffectState.Withdrawn)]
    [InlineData(EffectState.Failed)]
    [InlineData(EffectState.Overridden)]
    public void What_would_not_be_sent_stays_as_it_is(string state) => Assert.Equal((state, "why"), Held(Effect(state, "why")));

    [Fact]
    public void What_a_fuse_stopped_names_its_plan_until_it_is_released()
    {
        var wish = EffectWorld.Shows("yes");
        var world = new EffectWorld { Wanted = wish };
        var stopped = Assert.Single(world.Rows());

        world.Facts = world.Facts with { Fused = new Dictionary<(string, string), long> { [(stopped.EffectKey, stopped.ContentHash)] = 77 } };
        Assert.Equal((EffectState.Held, "fuse: more than 50 effects or 10 people at once; decide plan 77"), StateOf(Assert.Single(world.Rows())));

        world.Wanted = EffectWorld.Shows("no");
        Assert.Equal((EffectState.Wanted, null), StateOf(Assert.Single(world.Rows())));
    }

    private static (string, string?) Held(EffectRow wanted, params IReadOnlyList<EffectRow> standing) =>
        StateOf(Assert.Single(Fuse.Hold(SomeFacts.Empty with { Effects = standing }, new ItemOutcome { Effects = [wanted], Settled = true }).Effects));

    private static (string, string?) StateOf(EffectRow row) => (row.State, row.Reason);

    private static EffectRow Effect(string state, string? reason = null, string content = "a") =>
        new() { EffectKey = "100-x", Generation = 1, ContentHash = content, State = state, Reason = reason };
}
