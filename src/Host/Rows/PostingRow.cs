using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Truth: one entry of the ledger.</summary>
[HubRow]
[Table("posting")]
[PrimaryKey(nameof(Id))]
[Index(nameof(ContributorId), nameof(Plugin), Name = "posting_contributor")]
internal sealed class PostingRow
{
    public long Id { get; set; }

    public long ContributorId { get; set; }

    public long ProjectId { get; set; }

    public string Plugin { get; set; } = "";

    public string AwardKey { get; set; } = "";

    public string Unit { get; set; } = "";

    public long Amount { get; set; }

    public string Cause { get; set; } = "";

    public long Position { get; set; }

    public long PostedAt { get; set; }
}
