using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Since when a kind of effect may be sent for a project.</summary>
[HubRow]
[Table("derived_write_back")]
[PrimaryKey(nameof(ProjectId), nameof(Kind))]
internal sealed class WriteBackRow
{
    public long ProjectId { get; set; }

    public string Kind { get; set; } = "";

    public long? FromPosition { get; set; }
}
