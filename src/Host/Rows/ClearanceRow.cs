using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>The last word of a person on whether an annotation is its contributor's own work.</summary>
[HubRow]
[Table("derived_clearance")]
[PrimaryKey(nameof(AnnotationId))]
internal sealed class ClearanceRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long AnnotationId { get; set; }

    /// <summary>The version that was looked at.</summary>
    public long Version { get; set; }

    public bool Genuine { get; set; }

    public string Reason { get; set; } = "";

    public string Person { get; set; } = "";

    public long At { get; set; }

    public long Position { get; set; }
}
