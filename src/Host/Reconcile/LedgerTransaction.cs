using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Reconcile;

/// <summary>A transaction of the ledger: what one account gains, another loses.</summary>
internal static class LedgerTransaction
{
    /// <summary>Gives a contributor what is missing, or takes back what is too much.</summary>
    public static IReadOnlyList<PostingRow> Award(ContributorFacts facts, string plugin, Entitlement award, string from, long at) => Lines(new()
    {
        TransactionKey = string.Create(CultureInfo.InvariantCulture, $"award/{facts.Project.Id}/{facts.Contributor.Id}/{plugin}/{award.Postings + 1}/{award.Key}"),
        Account = Account.Earned,
        Against = from,
        ContributorId = facts.Contributor.Id,
        ProjectId = facts.Project.Id,
        Plugin = plugin,
        AwardKey = award.Key,
        Unit = award.Unit,
        Amount = award.Missing,
        Cause = award.Cause,
        Evidence = Content.Write(award.Evidence),
        Rule = award.Rule,
        SettledTo = facts.SettledTo,
        Position = award.Position,
        PostedAt = at,
    });

    /// <summary>A line and its counterpart.</summary>
    public static IReadOnlyList<PostingRow> Lines(PostingRow line) => [line, Counterpart(line)];

    private static PostingRow Counterpart(PostingRow line) => new()
    {
        TransactionKey = line.TransactionKey,
        Account = line.Against,
        Against = line.Account,
        ContributorId = IsOfContributor(line.Against) ? line.ContributorId : 0,
        ProjectId = line.ProjectId,
        Plugin = line.Plugin,
        AwardKey = line.AwardKey,
        Unit = line.Unit,
        Amount = -line.Amount,
        Cause = line.Cause,
        Evidence = "[]",
        Rule = line.Rule,
        SettledTo = line.SettledTo,
        Position = line.Position,
        PostedAt = line.PostedAt,
    };

    private static bool IsOfContributor(string account) => account is Account.Earned or Account.Payable or Account.Paid;
}
