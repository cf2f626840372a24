using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A finding that a person found not to hold: the rule's word on it does not stand until the rule's major version changes.</summary>
[HubRow]
[Table("derived_dismissal")]
[PrimaryKey(nameof(AnnotationId), nameof(Plugin), nameof(FindingKey), nameof(Said))]
[Index(nameof(ItemId), Name = "derived_dismissal_item")]
internal sealed class DismissalRow
{
    public long AnnotationId { get; set; }

    public string Plugin { get; set; } = "";

    public string FindingKey { get; set; } = "";

    public string Said { get; set; } = "";

    public long ItemId { get; set; }

    public string Major { get; set; } = "";

    public long CaseId { get; set; }
}
