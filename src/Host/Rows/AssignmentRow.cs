using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An item that somebody should work on.</summary>
[HubRow]
[Table("derived_assignment")]
[PrimaryKey(nameof(ProjectId), nameof(ContributorId), nameof(ItemId))]
[Index(nameof(ItemId), Name = "derived_assignment_item")]
internal sealed class AssignmentRow
{
    public long ProjectId { get; set; }

    public long ContributorId { get; set; }

    public long ItemId { get; set; }

    public long Position { get; set; }
}
