using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>How far a project was polled, on the tool's clock.</summary>
[HubRow]
[Table("setup_poll")]
[PrimaryKey(nameof(ProjectId))]
internal sealed class PollRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long ProjectId { get; set; }

    public long PolledTo { get; set; }
}
