using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A numbered result of fitting over a project.</summary>
[HubRow]
[Table("derived_snapshot")]
[PrimaryKey(nameof(ProjectId), nameof(Number))]
internal sealed class SnapshotRow
{
    public long ProjectId { get; set; }

    public long Number { get; set; }

    public long Position { get; set; }

    public long UpTo { get; set; }

    public string Statistics { get; set; } = "";

    public string Skills { get; set; } = "";

    public string Models { get; set; } = "";
}
