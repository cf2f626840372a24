using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A rise of somebody's pay that a person approved. The id is the position of the approval.</summary>
[HubRow]
[Table("derived_top_up")]
[PrimaryKey(nameof(Id))]
[Index(nameof(ProjectId), nameof(Id), Name = "derived_top_up_project")]
internal sealed class TopUpRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long ProjectId { get; set; }

    public long ContributorId { get; set; }

    public string Unit { get; set; } = "";

    public long Amount { get; set; }

    public string Reason { get; set; } = "";

    public string ApprovedBy { get; set; } = "";

    public long ApprovedAt { get; set; }
}
