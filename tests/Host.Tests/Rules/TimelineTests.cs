using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Tests.Rules;

/// <summary>Which rules hold where. The rulesets are known by the version of their one plugin.</summary>
public sealed class TimelineTests
{
    // Rulesets activated at 10 and 20, each from then on.
    private static readonly Timeline TwoActivations = new()
    {
        Rulesets = new Dictionary<long, Ruleset> { [10] = Version("one"), [20] = Version("two"), [30] = Version("three") },
        Spans = [Span(10, 10, 10, long.MaxValue), Span(20, 20, 20, long.MaxValue)],
    };

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "one")]
    [InlineData(19, "one")]
    [InlineData(20, "two")]
    [InlineData(long.MaxValue, "two")]
    public void A_ruleset_holds_from_its_activation_on(long position, string? version) => Assert.Equal(version, VersionAt(TwoActivations, position));

    [Fact]
    public void An_approved_plan_puts_a_ruleset_in_force_behind_its_activation()
    {
        var planned = TwoActivations.With(Span(25, 20, 0, 20));

        Assert.Equal(["two", "two", "two"], new long[] { 5, 15, 21 }.Select(position => VersionAt(planned, position)));
        Assert.Equal((25L, 20L), (planned.InForceSince(15), planned.InForceSince(21)));
    }

    [Fact]
    public void A_later_activation_leaves_alone_what_a_plan_put_behind_it()
    {
        var later = TwoActivations.With(Span(25, 20, 0, 20)).With(Span(30, 30, 30, long.MaxValue));

        Assert.Equal(["two", "two", "three"], new long[] { 5, 29, 30 }.Select(position => VersionAt(later, position)));
    }

    [Fact]
    public void Taking_a_stretch_back_gives_it_to_the_ruleset_named()
    {
        var rolledBack = TwoActivations.With(Span(40, 10, 20, 39));

        Assert.Equal(["one", "one", "two"], new long[] { 15, 30, 40 }.Select(position => VersionAt(rolledBack, position)));
    }

    [Fact]
    public void Without_any_ruleset_nothing_is_in_force()
    {
        Assert.Empty(Timeline.Empty.Current.Plugins);
        Assert.Equal(0, Timeline.Empty.InForceSince(5));
    }

    [Fact]
    public void The_latest_span_that_covers_a_position_decides_whatever_the_order_they_are_read_in() => Prop.ForAll(
        (from spans in Spans() from other in Gen.Shuffle(spans) from position in Gen.Choose(0, 60) select (spans, other, position)).ToArbitrary(),
        drawn =>
        {
            var expected = drawn.spans.Where(span => span.Covers(drawn.position)).MaxBy(span => span.Position);
            return VersionAt(TwoActivations with { Spans = drawn.spans }, drawn.position) == VersionAt(TwoActivations with { Spans = drawn.other }, drawn.position)
                && (TwoActivations with { Spans = drawn.other }).InForceSince(drawn.position) == (expected?.Position ?? 0);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(99, 1, true)]
    [InlineData(100, 1, false)]
    [InlineData(101, 1, false)]
    public void Work_made_before_the_baseline_is_history(long createdAt, long position, bool history) =>
        Assert.Equal(history, Timeline.Empty.IsHistory(1, 100, createdAt, position));

    [Fact]
    public void An_approval_lifts_history_of_its_connection_up_to_its_position()
    {
        var lifted = Timeline.Empty.With(1, new Lift { Position = 60, To = 50 });

        Assert.Equal([false, true, true], [lifted.IsHistory(1, 100, 0, 50), lifted.IsHistory(1, 100, 0, 51), lifted.IsHistory(2, 100, 0, 50)]);
        Assert.Equal((60L, 0L), (lifted.LiftedSince(1), lifted.LiftedSince(2)));
    }

    private static Gen<Span[]> Spans() =>
        from count in Gen.Choose(0, 6)
        from ruleset in Gen.ArrayOf(Gen.Elements(10L, 20L, 30L), count)
        from start in Gen.ArrayOf(Gen.Choose(0, 50), count)
        from length in Gen.ArrayOf(Gen.Choose(0, 30), count)
        select Enumerable.Range(0, count).Select(i => Span(i + 1, ruleset[i], start[i], start[i] + length[i])).ToArray();

    private static string? VersionAt(Timeline timeline, long position) => timeline.RulesetAt(position).Find("rules")?.Version;

    private static Span Span(long position, long ruleset, long from, long to) => new() { Position = position, Ruleset = ruleset, From = from, To = to };

    private static Ruleset Version(string version) => new() { Plugins = [new() { Id = "rules", Version = version, Hash = version }] };
}
