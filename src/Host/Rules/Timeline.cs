namespace LabelHub.Host.Rules;

/// <summary>Which rules hold where, and what counts as history. A plan is the same computation under another timeline.</summary>
internal sealed record Timeline
{
    public static Timeline Empty { get; } = new();

    /// <summary>Rulesets by the position of their activation.</summary>
    public IReadOnlyDictionary<long, Ruleset> Rulesets { get; init; } = new Dictionary<long, Ruleset>();

    public IReadOnlyList<Span> Spans { get; init; } = [];

    /// <summary>Approvals to act on history, by connection.</summary>
    public IReadOnlyDictionary<long, Lift> Lifts { get; init; } = new Dictionary<long, Lift>();

    /// <summary>The ruleset for new work.</summary>
    public Ruleset Current => RulesetAt(long.MaxValue);

    /// <summary>The position of the event that activated it; 0 before the first.</summary>
    public long CurrentActivation => SpanAt(long.MaxValue)?.Ruleset ?? 0;

    public Ruleset RulesetAt(long position) => SpanAt(position) is { } span ? Rulesets[span.Ruleset] : Ruleset.Empty;

    /// <summary>The rulesets under which some position is judged; others were outranked everywhere.</summary>
    public IEnumerable<Ruleset> InUse => Spans.SelectMany(span => new[] { span.From, span.To < long.MaxValue ? span.To + 1 : span.To }).Select(RulesetAt).Distinct();

    /// <summary>The position of the event that put the rules for a position in force.</summary>
    public long InForceSince(long position) => SpanAt(position)?.Position ?? 0;

    /// <summary>Whether work is older than its connection and nobody approved to act on it.</summary>
    public bool IsHistory(long connection, long baseline, long createdAt, long position) =>
        createdAt < baseline && position > (Lifts.GetValueOrDefault(connection)?.To ?? 0);

    /// <summary>The position of the approval to act on a connection's history; 0 without one.</summary>
    public long LiftedSince(long connection) => Lifts.GetValueOrDefault(connection)?.Position ?? 0;

    /// <summary>The same timeline, with a ruleset put in force behind its activation.</summary>
    public Timeline With(Span span) => this with { Spans = [.. Spans, span] };

    /// <summary>The same timeline, with a connection's history up to a position lifted.</summary>
    public Timeline With(long connection, Lift lift) => this with { Lifts = new Dictionary<long, Lift>(Lifts) { [connection] = lift } };

    private Span? SpanAt(long position) => Spans.Where(span => span.Covers(position)).MaxBy(span => span.Position);
}
