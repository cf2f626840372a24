using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Which version a plugin has checked under which rule: the derivation of its findings, and of their absence.</summary>
[HubRow]
[Table("derived_check")]
[PrimaryKey(nameof(AnnotationId), nameof(Plugin))]
[Index(nameof(ItemId), Name = "derived_check_item")]
internal sealed class CheckRow
{
    public long AnnotationId { get; set; }

    public string Plugin { get; set; } = "";

    public long ItemId { get; set; }

    public long Version { get; set; }

    public string Rule { get; set; } = "";

    public long Position { get; set; }
}
