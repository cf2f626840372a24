using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An amount that a person approved to be paid out. The id is the position of the approval.</summary>
[HubRow]
[Table("derived_payout")]
[PrimaryKey(nameof(Id))]
[Index(nameof(ProjectId), nameof(Id), Name = "derived_payout_project")]
internal sealed class PayoutRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long ProjectId { get; set; }

    public long ContributorId { get; set; }

    public string Unit { get; set; } = "";

    public long Amount { get; set; }

    public string State { get; set; } = "";

    public string ApprovedBy { get; set; } = "";

    public long ApprovedAt { get; set; }

    public string? EndedBy { get; set; }

    public long? EndedAt { get; set; }

    /// <summary>Where the payment can be found outside, or why it was cancelled.</summary>
    public string? Note { get; set; }
}
