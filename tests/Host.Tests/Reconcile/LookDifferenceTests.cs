using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>What becomes of an item that was drawn for a second look.</summary>
public sealed class LookDifferenceTests
{
    private static readonly SecondLookRow Look = new() { Id = 300, Connection = 1, Percent = 3, AskedAt = SomeFacts.Now + 100 };

    [Fact]
    public void One_more_label_is_wanted_even_of_old_work_since_a_person_asked_for_exactly_this()
    {
        var row = Assert.Single(LookDifference.Of(Item("yes")).Effects.Added);

        Assert.Equal((EffectState.Wanted, "label", 300L), (row.State, row.Kind, row.Position));
    }

    [Fact]
    public void Where_it_is_switched_off_it_is_held() =>
        Assert.Equal("write-back: off for this project and kind", Assert.Single(LookDifference.Of(Item("yes") with { WriteBack = new Dictionary<string, long>() }).Effects.Added).Reason);

    [Fact]
    public void A_second_answer_that_came_before_it_was_asked_for_leaves_nothing_to_ask()
    {
        var difference = LookDifference.Of(Item("yes", "no"));

        Assert.False(difference.Effects.IsAny);
        Assert.True(Assert.Single(difference.Outcomes).Differs);
    }

    [Fact]
    public void A_request_that_was_sent_is_fulfilled_by_a_second_person_and_stays_when_the_look_is_ended()
    {
        var wanted = Assert.Single(LookDifference.Of(Item("yes")).Effects.Added);
        var receipt = new ReceiptRow { Id = 1, EffectKey = wanted.EffectKey, Generation = 1, ItemId = wanted.ItemId, Plugin = wanted.Plugin, Kind = wanted.Kind, Act = ReceiptAct.Send, Json = wanted.Json, ContentHash = wanted.ContentHash, Outcome = ReceiptAct.Done, EndedAt = 2 };

        Assert.Equal(EffectState.Sent, State(Item("yes") with { Receipts = [receipt] }));
        Assert.Equal(EffectState.Fulfilled, State(Item("yes", "no") with { Receipts = [receipt] }));
        Assert.Equal(EffectState.Withdrawn, State(Item("yes") with { Receipts = [receipt], Looks = [(new() { Id = 300, EndedAt = 1, AskedAt = Look.AskedAt }, Standing)] }));
    }

    [Fact]
    public void What_stands_already_is_no_difference()
    {
        var item = Item("yes");
        var again = LookDifference.Of(item with { Effects = LookDifference.Of(item).Effects.Added });

        Assert.False(again.Effects.IsAny);
        Assert.Empty(again.Outcomes);
    }

    private static SecondLookItemRow Standing => new() { SecondLookId = 300, ItemId = SomeFacts.Item, ProjectId = 10 };

    private static string State(LookedItem item) => Assert.Single(LookDifference.Of(item).Effects.Added).State;

    private static LookedItem Item(params string[] labels)
    {
        var facts = SomeFacts.Of(labels);
        return new()
        {
            Item = facts.Item,
            Connection = facts.Connection,
            Looks = [(Look, Standing)],
            Facts = new() { Schema = Some.Schema(SomeFacts.Question), Ended = false, AskedAt = 0, Annotations = facts.Annotations },
            WriteBack = new Dictionary<string, long> { [EffectKind.Label] = 1 },
        };
    }
}
