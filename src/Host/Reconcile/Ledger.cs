using LabelHub.Host.Pipeline.Stages;
using LabelHub.Host.Storage.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>What must be posted so that the ledger holds what is wanted: wanted minus posted, by key. An award given twice is posted once.</summary>
internal static class Ledger
{
    public static IReadOnlyList<PostingRow> Difference(ContributorFacts facts, string plugin, IReadOnlyList<WantedAward> wanted, long at)
    {
        var posted = facts.Postings.GroupBy(p => p.AwardKey, StringComparer.Ordinal).ToDictionary(p => p.Key, p => (Row: p.First(), Sum: p.Sum(x => x.Amount)), StringComparer.Ordinal);
        var rows = wanted.Select(w => Row(facts, plugin, w.Key, w.Unit, w.Amount - posted.GetValueOrDefault(w.Key).Sum, w.Cause, w.Position, at));
        var kept = wanted.Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        var reversed = posted.Where(p => !kept.Contains(p.Key)).Select(p => Row(facts, plugin, p.Key, p.Value.Row.Unit, -p.Value.Sum, p.Value.Row.Cause, p.Value.Row.Position, at));
        return [.. rows.Concat(reversed).Where(row => row.Amount != 0)];
    }

    private static PostingRow Row(ContributorFacts facts, string plugin, string key, string unit, long amount, string cause, long position, long at) => new()
    {
        ContributorId = facts.Contributor.Id,
        ProjectId = facts.ProjectId,
        Plugin = plugin,
        AwardKey = key,
        Unit = unit,
        Amount = amount,
        Cause = cause,
        Position = position,
        PostedAt = at,
    };
}
