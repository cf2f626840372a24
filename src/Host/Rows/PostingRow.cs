using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Truth: one line of the ledger. The lines of a transaction sum to zero in each unit; lines are only added.</summary>
[HubRow]
[Table("posting")]
[PrimaryKey(nameof(Id))]
[Index(nameof(TransactionKey), nameof(Account), nameof(ContributorId), nameof(Unit), Name = "posting_line", IsUnique = true)]
[Index(nameof(ContributorId), nameof(Plugin), Name = "posting_contributor")]
[Index(nameof(ProjectId), nameof(Account), nameof(Unit), nameof(ContributorId), Name = "posting_account")]
internal sealed class PostingRow
{
    public long Id { get; set; }

    /// <summary>Names the transaction; the same transaction is posted once.</summary>
    public string TransactionKey { get; set; } = "";

    public string Account { get; set; } = "";

    /// <summary>The account on the other side.</summary>
    public string Against { get; set; } = "";

    /// <summary>0 for an account of the project.</summary>
    public long ContributorId { get; set; }

    public long ProjectId { get; set; }

    /// <summary>Who wanted it, for an award.</summary>
    public string Plugin { get; set; } = "";

    public string AwardKey { get; set; } = "";

    public string Unit { get; set; } = "";

    public long Amount { get; set; }

    public string Cause { get; set; } = "";

    /// <summary>The items an award rests on, as a list of numbers.</summary>
    public string Evidence { get; set; } = "[]";

    /// <summary>The rule an award was computed under.</summary>
    public string Rule { get; set; } = "";

    /// <summary>How far the contributor's settlements were read.</summary>
    public long SettledTo { get; set; }

    public long Position { get; set; }

    public long PostedAt { get; set; }
}
