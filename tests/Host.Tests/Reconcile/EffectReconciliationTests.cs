using LabelHub.Host.Reconcile;
using LabelHub.Host.Rules;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>What becomes of one effect over its life.</summary>
public sealed class EffectReconciliationTests
{
    private const string Blind = "blindness: the item can still receive a label";
    private const string Backlog = "backlog: older than the switch; apply its plan to send it";
    private const string Off = "write-back: off for this project and kind";

    [Fact]
    public void Sent_as_wanted_it_stands_as_sent() => Assert.Equal((EffectState.Sent, 1), Row(Showing("a").Send()));

    [Fact]
    public void Unsent_and_no_longer_wanted_it_leaves_no_trace()
    {
        var world = Showing("a");
        world.Wanted = null;

        Assert.Empty(world.Rows());
    }

    [Fact]
    public void A_state_with_other_content_is_updated_in_place()
    {
        var world = Showing("a").Send();
        world.Wanted = EffectWorld.Shows("b");
        Assert.Equal((EffectState.Wanted, 1), Row(world));

        Assert.Equal((EffectState.Sent, 1), Row(world.Send()));
    }

    [Fact]
    public void A_state_that_is_no_longer_wanted_is_taken_back_and_wanted_again_is_the_next_generation()
    {
        var world = Showing("a").Send();
        world.Wanted = null;
        Assert.Equal(EffectRows.TakeBackReason, Assert.Single(world.Rows()).Reason);
        Assert.Equal((EffectState.Withdrawn, 1), Row(world.Send()));

        world.Wanted = EffectWorld.Shows("a");
        Assert.Equal([(EffectState.Withdrawn, 1), (EffectState.Wanted, 2)], world.Rows().Select(row => (row.State, row.Generation)));
        Assert.Equal([(EffectState.Withdrawn, 1), (EffectState.Sent, 2)], world.Send().Rows().Select(row => (row.State, row.Generation)));
    }

    [Fact]
    public void A_request_is_latched_once_it_was_sent()
    {
        var world = Asking("first wording").Send();
        world.Wanted = EffectWorld.Asks("other wording");
        Assert.Equal((EffectState.Sent, 1), Row(world));

        world.Wanted = null;
        Assert.Equal((EffectState.Withdrawn, 1), Row(world));
        Assert.Null(world.ToSend());
    }

    [Fact]
    public void A_request_that_was_answered_is_fulfilled_wanted_or_not()
    {
        var world = Asking().Send().Answer();
        Assert.Equal((EffectState.Fulfilled, 1), Row(world));

        world.Wanted = null;
        Assert.Equal((EffectState.Fulfilled, 1), Row(world));
    }

    [Fact]
    public void What_the_tool_refuses_stays_failed_until_its_content_changes()
    {
        var world = Showing("a").Send(ReceiptAct.Refused);
        Assert.Equal((EffectState.Failed, "The tool does not take it."), (world.Rows()[0].State, world.Rows()[0].Reason));
        Assert.Null(world.ToSend());

        world.Wanted = EffectWorld.Shows("b");
        Assert.NotNull(world.ToSend());
        world.Wanted = EffectWorld.Shows("a");
        Assert.Null(world.ToSend());
    }

    [Fact]
    public void What_was_certainly_not_applied_is_sent_again() => Assert.NotNull(Showing("a").Send(ReceiptAct.NotApplied).ToSend());

    [Fact]
    public void What_someone_else_changed_rests_until_its_content_changes()
    {
        var world = Showing("a").Send();
        world.Wanted = EffectWorld.Shows("b");
        world.Override();
        world.Wanted = EffectWorld.Shows("a");
        Assert.Equal((EffectState.Overridden, 1), Row(world));

        world.Wanted = EffectWorld.Shows("c");
        Assert.Equal((EffectState.Wanted, 1), Row(world));
    }

    [Fact]
    public void What_someone_else_changed_is_not_taken_back()
    {
        var world = Showing("a").Send();
        world.Wanted = EffectWorld.Shows("b");
        world.Override();
        world.Wanted = null;

        Assert.Equal((EffectState.Overridden, 1), Row(world));
    }

    [Fact]
    public void Whoever_leaves_a_tool_wants_nothing_there_and_takes_back_states_and_requests_whatever_the_switches_say()
    {
        foreach (var world in new[] { Showing("a"), Asking() })
        {
            world.Send().WriteBack = false;
            world.Leave(LeaveWay.Restore);
            Assert.Equal((EffectState.Wanted, EffectRows.TakeBackReason), (world.Rows()[0].State, world.Rows()[0].Reason));
            Assert.Equal((EffectState.Withdrawn, 1), Row(world.Send()));
        }

        Assert.Empty(Showing("a").Leave(LeaveWay.Restore).Rows());
    }

    [Fact]
    public void Left_as_it_is_what_was_sent_stays_and_nothing_is_sent_any_more()
    {
        Assert.Equal((EffectState.Sent, 1), Row(Showing("a").Send().Leave(LeaveWay.Keep)));
        var other = Showing("a").Send();
        other.Wanted = EffectWorld.Shows("b");
        Assert.Equal((EffectState.Sent, 1), Row(other.Leave(LeaveWay.Keep)));
    }

    [Fact]
    public void Leaving_touches_neither_what_was_answered_nor_what_someone_else_changed_nor_what_the_tool_refuses_to_give_back()
    {
        Assert.Equal((EffectState.Fulfilled, 1), Row(Asking().Send().Answer().Leave(LeaveWay.Restore)));
        var changed = Showing("a").Send();
        changed.Wanted = EffectWorld.Shows("b");
        Assert.Equal((EffectState.Overridden, 1), Row(changed.Override().Leave(LeaveWay.Restore)));
        Assert.Equal((EffectState.Failed, 1), Row(Showing("a").Send().Leave(LeaveWay.Restore).Send(ReceiptAct.Refused)));
    }

    [Fact]
    public void An_item_that_can_still_receive_a_label_is_not_written_to()
    {
        var world = Showing("a");
        world.Settled = false;

        Assert.Equal((EffectState.Held, Blind), (world.Rows()[0].State, world.Rows()[0].Reason));
    }

    [Fact]
    public void Nothing_is_written_while_writing_back_is_off_not_even_to_take_it_back()
    {
        var world = Showing("a");
        world.WriteBack = false;
        Assert.Equal(Off, world.Rows()[0].Reason);

        world.WriteBack = true;
        world.Send().Wanted = null;
        world.WriteBack = false;
        Assert.Equal((EffectState.Held, Off), (world.Rows()[0].State, world.Rows()[0].Reason));
    }

    [Fact]
    public void What_was_caused_before_the_switch_is_backlog_and_what_comes_after_goes()
    {
        var world = Showing("a");
        world.SwitchedOn = world.Cause;
        Assert.Equal(Backlog, world.Rows()[0].Reason);

        world.Cause++;
        Assert.NotNull(world.ToSend());
    }

    [Fact]
    public void A_connection_without_a_tool_holds_everything()
    {
        var world = Showing("a");
        world.Facts.Connection.HasTool = false;

        Assert.StartsWith("no tool:", world.Rows()[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void History_wants_no_effect_unless_it_was_approved()
    {
        var world = Showing("a");
        world.Facts.Connection.Baseline = SomeFacts.Now + 1;
        Assert.Empty(world.Rows());

        world.Timeline = world.Timeline.With(1, new Lift { Position = 60, To = 50 });
        Assert.NotEmpty(world.Rows());
    }

    [Fact]
    public void One_new_label_or_a_decision_makes_an_old_item_news()
    {
        var world = Showing("a");
        world.Facts.Connection.Baseline = SomeFacts.Now + 1;
        world.Facts.Annotations[1].CreatedAt = SomeFacts.Now + 1;
        Assert.NotEmpty(world.Rows());

        world.Facts.Annotations[1].CreatedAt = SomeFacts.Now;
        world.Facts = world.Facts with { Decisions = [SomeFacts.Decision("a")] };
        Assert.NotEmpty(world.Rows());
    }

    [Fact]
    public void Receipts_of_another_plugin_are_not_ours_to_take_back()
    {
        var world = Showing("a").Send();
        world.Wanted = null;
        world.Receipts[0].Plugin = "another";

        Assert.Empty(world.Rows());
    }

    private static EffectWorld Showing(string label) => new() { Wanted = EffectWorld.Shows(label) };

    private static EffectWorld Asking(string reason = "they differ") => new() { Wanted = EffectWorld.Asks(reason) };

    private static (string State, int Generation) Row(EffectWorld world) => Assert.Single(world.Rows()) is var row ? (row.State, row.Generation) : default;
}
