using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A person whose work on an item a change of the tool would settle: it waits until all such people are counted.</summary>
[HubRow]
[Table("derived_settling")]
[PrimaryKey(nameof(ItemId), nameof(ContributorId))]
[Index(nameof(ProjectId), Name = "derived_settling_project")]
internal sealed class SettlingRow
{
    public long ItemId { get; set; }

    public long ContributorId { get; set; }

    public long ProjectId { get; set; }
}
