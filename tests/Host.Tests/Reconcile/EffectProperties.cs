using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Tests.Reconcile;

/// <summary>Whatever a rule wants and a tool answers, in any order: nothing is done twice, and what is wanted is reached.</summary>
public sealed class EffectProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void A_request_is_sent_once_in_a_generation() => AfterAnything(request: true, world =>
        world.Receipts.Where(IsSent).GroupBy(r => r.Generation).All(generation => generation.Count() == 1));

    [Fact]
    public void A_state_is_never_sent_twice_in_a_row_with_the_same_content() => AfterAnything(request: false, world =>
        world.Receipts.Where(r => r.Outcome == ReceiptAct.Done).Zip(world.Receipts.Where(r => r.Outcome == ReceiptAct.Done).Skip(1))
            .All(pair => !IsSent(pair.First) || !IsSent(pair.Second) || pair.First.ContentHash != pair.Second.ContentHash));

    [Fact]
    public void What_was_sent_is_taken_back_once() => AfterAnything(request: false, world =>
        world.Receipts.Where(r => r is { Act: ReceiptAct.Revert, Outcome: ReceiptAct.Done }).GroupBy(r => r.Generation).All(generation => generation.Count() == 1));

    [Fact]
    public void At_most_one_row_is_open_and_generations_follow_one_another() => AfterAnythingOfEither(world =>
        world.Rows() is var rows
        && rows.SkipLast(1).All(row => row.State == EffectState.Withdrawn)
        && rows.Select(row => row.Generation).SequenceEqual(Enumerable.Range(1, rows.Count)));

    [Fact]
    public void With_nothing_sent_and_nothing_wanted_nothing_stands() => AfterAnythingOfEither(world =>
        world.Wanted is not null || world.Receipts.Any(IsSent) || world.Rows().Count == 0);

    [Fact]
    public void With_a_tool_that_takes_everything_it_comes_to_rest_where_it_is_wanted() => AfterAnything(request: false, world =>
    {
        (world.WriteBack, world.Settled) = (true, true);
        for (var step = 0; step < 3; step++) world.Send();
        var last = world.Rows() is [.., var newest] ? newest : null;
        return world.Wanted is null
            ? last is null or { State: EffectState.Withdrawn or EffectState.Overridden }
            : last is { State: EffectState.Sent or EffectState.Overridden or EffectState.Failed };
    });

    private static bool IsSent(ReceiptRow receipt) => receipt is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done };

    private static void AfterAnythingOfEither(Func<EffectWorld, bool> holds)
    {
        AfterAnything(request: true, holds);
        AfterAnything(request: false, holds);
    }

    private static void AfterAnything(bool request, Func<EffectWorld, bool> holds) => Prop.ForAll(
        (from steps in Gen.ListOf(Step(request)) select steps).ToArbitrary(),
        steps =>
        {
            var world = new EffectWorld();
            return steps.All(step =>
            {
                step.Act(world);
                return holds(world);
            });
        }).Check(Thorough);

    private static Gen<Happening> Step(bool request) => Gen.Elements<Happening>(
    [
        .. request
            ? new Happening[] { new("asks", w => w.Wanted = EffectWorld.Asks("x")), new("asks otherwise", w => w.Wanted = EffectWorld.Asks("y")), new("is answered", w => w.Answer()) }
            : [new("wants a", w => w.Wanted = EffectWorld.Shows("a")), new("wants b", w => w.Wanted = EffectWorld.Shows("b"))],
        new("wants nothing", w => w.Wanted = null),
        new("is sent", w => w.Send()),
        new("is sent", w => w.Send()),
        new("is refused", w => w.Send(ReceiptAct.Refused)),
        new("is lost", w => w.Send(ReceiptAct.NotApplied)),
        new("is overridden", w => w.Override()),
        new("is switched", w => w.WriteBack = !w.WriteBack),
        new("gets another label", w => w.Settled = !w.Settled),
    ]);

    /// <summary>Named, so that a failure reads as a story.</summary>
    private sealed record Happening(string Name, Action<EffectWorld> Act)
    {
        public override string ToString() => Name;
    }
}
