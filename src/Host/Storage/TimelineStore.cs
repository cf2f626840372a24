using LabelHub.Host.Rules;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Storage;

internal static class TimelineStore
{
    public static async Task<Timeline> LoadAsync(Session session, CancellationToken stop)
    {
        var rulesets = await session.QueryAsync<RulesetRow>("SELECT * FROM derived_ruleset", null, stop);
        var spans = await session.QueryAsync<SpanRow>("SELECT * FROM derived_span ORDER BY position", null, stop);
        var lifts = await session.QueryAsync<LiftRow>("SELECT * FROM derived_lift", null, stop);
        return new()
        {
            Rulesets = rulesets.ToDictionary(r => r.Position, r => Content.Read<Ruleset>(r.Json)),
            Spans = [.. spans.Select(s => new Span { Position = s.Position, Ruleset = s.Ruleset, From = s.FromPosition, To = s.ToPosition })],
            Lifts = lifts.GroupBy(l => l.Connection).ToDictionary(l => l.Key, l => l.Select(lift => new Lift { Position = lift.Position, To = lift.ToPosition }).MaxBy(lift => lift.To)!),
        };
    }
}
