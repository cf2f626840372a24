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

    /// <summary>How many items the tool said there were when the first reading began.</summary>
    public long? Expected { get; set; }

    public long? BeganAt { get; set; }

    /// <summary>When the first reading came to its end.</summary>
    public long? FinishedAt { get; set; }
}
