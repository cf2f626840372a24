using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>A return weighs on a person: it is proposed, decided by a lead, and ends with what the person does.</summary>
public sealed class ReturnTests
{
    private static readonly AnnotationRow First = SomeFacts.Annotation(1, "a");
    private static readonly AnnotationRow Newer = SomeFacts.Annotation(1, "b", updated: 60);

    [Fact]
    public void It_waits_for_a_lead() => Assert.Equal((EffectState.Held, Proposal.Waiting), State(Proposed()));

    [Fact]
    public void Approved_it_goes_although_others_may_still_label_and_it_is_older_than_the_switch()
    {
        var world = Proposed();
        (world.Settled, world.SwitchedOn) = (false, world.Cause);

        Assert.NotNull(world.Decide(approved: true).ToSend());
    }

    [Fact]
    public void Approved_it_still_waits_while_writing_back_is_off()
    {
        var world = Proposed();
        world.WriteBack = false;

        Assert.Equal((EffectState.Held, "write-back: off for this project and kind"), State(world.Decide(approved: true)));
    }

    [Fact]
    public void Approved_it_still_waits_where_the_project_does_not_look_at_people()
    {
        var world = Proposed();
        world.Facts = world.Facts with { Project = new() { Id = 10, Connection = 1, PeopleLevel = "items" } };

        Assert.Equal((EffectState.Held, "people level: the project's is 'items'; what weighs on a person needs 'managed'"), State(world.Decide(approved: true)));
    }

    [Fact]
    public void Approved_with_other_content_it_waits_again()
    {
        var world = Proposed().Decide(approved: true);
        world.Wanted = EffectWorld.Returns(First, "The box covers too little.");

        Assert.Equal((EffectState.Held, Proposal.Waiting), State(world));
    }

    [Fact]
    public void Declined_its_cause_stays_declined_whatever_its_content_becomes()
    {
        var world = Proposed().Decide(approved: false, "The object is that small.");
        Assert.Equal((EffectState.Held, "declined: The object is that small."), State(world));

        world.Wanted = EffectWorld.Returns(Newer);
        Assert.Equal((EffectState.Held, "declined: The object is that small."), State(world));
    }

    [Fact]
    public void A_newer_version_takes_it_out_and_fulfils_it()
    {
        var world = Sent();
        world.Facts = world.Facts with { Annotations = [Newer] };
        world.Wanted = null;

        Assert.Equal((EffectState.Wanted, EffectRows.CorrectedReason), State(world));
        Assert.Equal((EffectState.Fulfilled, null), State(world.Send()));
    }

    [Fact]
    public void A_newer_version_with_the_same_errors_fulfils_it_too_and_is_not_asked_again()
    {
        var world = Sent();
        world.Facts = world.Facts with { Annotations = [Newer] };
        world.Wanted = EffectWorld.Returns(Newer);
        world.Send();

        Assert.Equal((EffectState.Fulfilled, null), State(world));
        Assert.Equal((EffectState.Fulfilled, null), State(world.Decide(approved: true).Send()));
    }

    [Fact]
    public void An_annotation_that_is_gone_takes_it_out_and_lets_it_lapse()
    {
        var world = Sent();
        world.Facts = world.Facts with { Annotations = [] };
        world.Wanted = null;

        Assert.Equal((EffectState.Wanted, EffectRows.TakeBackReason), State(world));
        Assert.Equal((EffectState.Withdrawn, null), State(world.Send()));
    }

    [Fact]
    public void Fulfilled_it_stays_fulfilled_when_the_annotation_goes_later()
    {
        var world = Sent();
        world.Facts = world.Facts with { Annotations = [Newer] };
        world.Send();
        (world.Facts, world.Wanted) = (world.Facts with { Annotations = [] }, null);

        Assert.Equal((EffectState.Fulfilled, null), State(world));
    }

    [Fact]
    public void Nothing_is_taken_out_while_writing_back_is_off()
    {
        var world = Sent();
        (world.Facts, world.Wanted, world.WriteBack) = (world.Facts with { Annotations = [Newer] }, null, false);

        Assert.Equal(EffectState.Held, State(world).State);
    }

    private static EffectWorld Proposed() => new() { Facts = SomeFacts.Empty with { Annotations = [First], Project = SomeFacts.Contributor.Project }, Wanted = EffectWorld.Returns(First) };

    private static EffectWorld Sent() => Proposed().Decide(approved: true).Send();

    private static (string State, string? Reason) State(EffectWorld world)
    {
        var row = Assert.Single(world.Rows());
        return (row.State, row.Reason);
    }
}
