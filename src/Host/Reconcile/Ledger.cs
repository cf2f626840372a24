using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// What must be posted so that the ledger holds what is wanted: wanted minus posted, by key, so that an award given twice is posted once. What was posted
/// stands, whatever a rule says later, until something it rests on is decided anew or an approved plan puts other rules in its place.
/// </summary>
internal static class Ledger
{
    /// <summary>What the contributor should have, with what is posted of it.</summary>
    public static IReadOnlyList<Entitlement> Entitlements(ContributorFacts facts, string plugin, Timeline timeline, IReadOnlyList<WantedAward> wanted)
    {
        var awards = wanted.ToDictionary(award => award.Key, StringComparer.Ordinal);
        var posted = facts.Postings.GroupBy(row => row.AwardKey, StringComparer.Ordinal).ToDictionary(own => own.Key, own => own.OrderBy(row => row.Id).ToArray(), StringComparer.Ordinal);
        string? RuleAt(long position) => timeline.RulesetAt(position).Find(plugin)?.Rule(facts.Connection.Id, facts.Project.Id);
        return
        [
            .. awards.Where(award => !posted.ContainsKey(award.Key)).Select(award => New(award.Value)),
            .. posted.Select(own => Standing(own.Value, IsOpen(facts, own.Value[^1], RuleAt) ? awards.GetValueOrDefault(own.Key) : null, IsOpen(facts, own.Value[^1], RuleAt))),
        ];
    }

    /// <summary>Whether something that an award rests on has changed since it was posted.</summary>
    private static bool IsOpen(ContributorFacts facts, PostingRow last, Func<long, string?> ruleAt)
    {
        if (last.Rule.Length > 0 && ruleAt(last.Position) != last.Rule) return true;
        var items = Content.Read<long[]>(last.Evidence);
        return facts.Settled.Any(standing => standing.IsAmended && standing.Row.Id > last.SettledTo && (items.Length == 0 || items.Contains(standing.Row.ItemId)));
    }

    private static Entitlement New(WantedAward award) => new()
    {
        Key = award.Key,
        Unit = award.Unit,
        Amount = award.Amount,
        Posted = 0,
        Postings = 0,
        Cause = award.Cause,
        Evidence = award.Evidence,
        Rule = award.Rule,
        Position = award.Position,
    };

    private static Entitlement Standing(PostingRow[] posted, WantedAward? wanted, bool isOpen)
    {
        var (last, sum) = (posted[^1], posted.Sum(row => row.Amount));
        return new()
        {
            Key = last.AwardKey,
            Unit = last.Unit,
            Amount = isOpen ? wanted?.Amount ?? 0 : sum,
            Posted = sum,
            Postings = posted.Length,
            Cause = wanted?.Cause ?? last.Cause,
            Evidence = wanted?.Evidence ?? Content.Read<long[]>(last.Evidence),
            Rule = wanted?.Rule ?? last.Rule,
            Position = wanted?.Position ?? last.Position,
            Against = last.Against,
        };
    }
}
