using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

/// <summary>How an answer stood when its item settled is a fact: a decision or an approved plan speaks after it, and nothing else.</summary>
public sealed class SettlementStageTests
{
    private const long Cause = 500;

    [Fact]
    public void Nothing_is_written_while_the_item_can_still_receive_a_label() => Assert.Empty(Settle(SomeFacts.Of("a", "a", "a"), settled: false));

    [Fact]
    public void Each_answer_is_written_down_as_it_stands_when_the_item_settles()
    {
        var rows = Settle(SomeFacts.Of("a", "a", "a", "b"));

        Assert.Equal([(1L, true), (2L, true), (3L, true), (4L, false)], rows.Select(row => (row.ContributorId, row.Agrees!.Value)));
        Assert.All(rows, row => Assert.Equal(("settled", "Peers", Cause), (row.Basis, row.Evidence, row.Cause)));
        Assert.Equal([0.667, 0.667, 0.667, 0], rows.Select(row => Math.Round(row.Difficulty, 3)));
    }

    [Fact]
    public void Later_answers_turn_nobody_round_and_are_settled_themselves()
    {
        var settled = Standing("a", "a", "b");
        var more = SomeFacts.Of("a", "a", "b", "b", "b", "b");

        Assert.Equal([(4L, true), (5L, true), (6L, true)], Settle(more with { Settlements = settled }).Select(row => (row.ContributorId, row.Agrees!.Value)));
    }

    [Fact]
    public void Whoever_edits_their_answer_afterwards_stays_as_they_stood() =>
        Assert.Empty(Settle(SomeFacts.Of("a", "a", "a") with { Settlements = Standing("a", "a", "b") }));

    [Fact]
    public void A_decision_speaks_once_and_an_edit_after_it_changes_nothing()
    {
        var facts = SomeFacts.Of("a", "a", "b") with { Settlements = Standing("a", "a", "b"), Decisions = [SomeFacts.Decision("b")] };
        var decided = Settle(facts);
        Assert.Equal([(1L, false), (2L, false), (3L, true)], decided.Select(row => (row.ContributorId, row.Agrees!.Value)));
        Assert.All(decided, row => Assert.Equal($"decision/1/b0/{SomeFacts.Now}", row.Basis));

        var edited = SomeFacts.Of("b", "b", "b") with { Settlements = Numbered([.. facts.Settlements, .. decided]), Decisions = facts.Decisions };
        Assert.Empty(Settle(edited));
    }

    [Fact]
    public void A_later_decision_speaks_again()
    {
        var first = SomeFacts.Of("a", "b") with { Decisions = [SomeFacts.Decision("a", at: 1)] };
        var again = first with { Settlements = Numbered(Settle(first)), Decisions = [.. first.Decisions, SomeFacts.Decision("b", at: 2)] };

        Assert.Equal([(1L, false), (2L, true)], Settle(again).Select(row => (row.ContributorId, row.Agrees!.Value)));
    }

    [Fact]
    public void New_rules_from_now_on_change_no_standing_and_rules_of_an_approved_plan_do()
    {
        var old = Under("1", from: 0);
        var settled = Numbered(Settle(SomeFacts.Of("a", "a", "a"), timeline: old));
        var edited = SomeFacts.Of("a", "a", "b") with { Settlements = settled };

        Assert.Empty(Settle(edited, timeline: Under("1", from: 0, next: "2", at: Cause + 1)));
        var planned = Settle(edited, timeline: Under("2", from: 0));
        Assert.Equal([("plan", null), ("plan", null), ("plan", (bool?)false)], planned.Select(row => (row.Basis, row.Agrees)));
    }

    [Fact]
    public void No_plan_speaks_against_a_decision()
    {
        var facts = SomeFacts.Of("a", "b") with { Decisions = [SomeFacts.Decision("a")] };
        var decided = Numbered(Settle(facts, timeline: Under("1", from: 0)));

        Assert.Empty(Settle(facts with { Settlements = decided }, timeline: Under("2", from: 0)));
    }

    [Fact]
    public void What_a_fuse_holds_waits_for_its_plan_and_an_answer_after_it_does_not()
    {
        var facts = SomeFacts.Of("a", "a", "a") with { Fused = new Dictionary<(string, string), long> { [(Fuse.SettlingKey(SomeFacts.Item), "")] = 23 } };

        Assert.Equal([3L], Settle(facts).Select(row => row.ContributorId));
    }

    [Fact]
    public void A_change_of_the_tool_settles_only_what_reaches_nobody_until_it_is_counted()
    {
        var facts = Managed(SomeFacts.Of("a", "a", "a"));
        facts.Annotations[0].CreatedAt = facts.Connection.Baseline - 1;
        var held = Fuse.Hold(facts, new ItemOutcome { Settlements = Settle(facts), Settled = true });

        Assert.Equal([1L], held.Settlements.Select(row => row.ContributorId));
        Assert.Equal([2L, 3L], held.Settling.Select(row => row.ContributorId));
        Assert.Empty(Fuse.Hold(SomeFacts.Of("a", "a", "a"), new ItemOutcome { Settlements = Settle(SomeFacts.Of("a", "a", "a")), Settled = true }).Settling);
    }

    [Fact]
    public void The_time_it_took_and_the_level_of_the_project_are_kept_with_it()
    {
        var facts = Managed(SomeFacts.Of("a", "a", "a"));
        facts.Annotations[0].Content = Content.Write(new Content.Work { Regions = [SomeRegion.Choices(SomeFacts.Field, "a")], LeadTime = TimeSpan.FromSeconds(7.25) });

        Assert.Equal([(7_250L, true), (null, true), (null, true)], Settle(facts).Select(row => (row.LeadMs, row.Managed)));
    }

    private static ItemFacts Managed(ItemFacts facts) => facts with { Project = SomeFacts.Contributor.Project };

    /// <summary>How answers stood at first.</summary>
    private static IReadOnlyList<SettlementRow> Standing(params IReadOnlyList<string> labels) => Numbered(Settle(SomeFacts.Of(labels)));

    private static IReadOnlyList<SettlementRow> Numbered(IReadOnlyList<SettlementRow> rows)
    {
        for (var index = 0; index < rows.Count; index++) rows[index].Id = index + 1;
        return rows;
    }

    private static IReadOnlyList<SettlementRow> Settle(ItemFacts facts, bool settled = true, Timeline? timeline = null)
    {
        var served = SomeFacts.Served(facts);
        return new SettlementStage(SomeFacts.Plugin, timeline ?? Timeline.Empty).Run(facts, served, JudgementStage.Run(facts, served, settled), Cause);
    }

    private static Timeline Under(string version, long from, string? next = null, long at = long.MaxValue)
    {
        static Ruleset Rules(string version) => new() { Plugins = [new() { Id = SomeFacts.Plugin, Version = version, Hash = version }] };
        var timeline = new Timeline { Rulesets = new Dictionary<long, Ruleset> { [1] = Rules(version), [at] = Rules(next ?? version) }, Spans = [new() { Position = 1, Ruleset = 1, From = from, To = long.MaxValue }] };
        return next is null ? timeline : timeline.With(new Span { Position = at, Ruleset = at, From = at, To = long.MaxValue });
    }
}
