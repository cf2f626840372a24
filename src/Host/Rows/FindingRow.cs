using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An open finding.</summary>
[HubRow]
[Table("derived_finding")]
[PrimaryKey(nameof(AnnotationId), nameof(Plugin), nameof(FindingKey))]
[Index(nameof(ItemId), Name = "derived_finding_item")]
internal sealed class FindingRow
{
    public long AnnotationId { get; set; }

    public string Plugin { get; set; } = "";

    public string FindingKey { get; set; } = "";

    public long ItemId { get; set; }

    public long ProjectId { get; set; }

    public string Code { get; set; } = "";

    public string Severity { get; set; } = "";

    public string Template { get; set; } = "";

    public string Arguments { get; set; } = "";

    public string? Field { get; set; }

    public string? Region { get; set; }

    public bool Stale { get; set; }

    public string Rule { get; set; } = "";

    public long Position { get; set; }
}
