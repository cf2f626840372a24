using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A known answer to one field of an item. It stays in the house: nothing that a tool or a contributor sees may be made from it.</summary>
[HubRow]
[Table("derived_gold")]
[PrimaryKey(nameof(ItemId), nameof(Field))]
[Index(nameof(ProjectId), nameof(ItemId), Name = "derived_gold_project")]
internal sealed class GoldRow
{
    public long ItemId { get; set; }

    public string Field { get; set; } = "";

    public long ProjectId { get; set; }

    /// <summary>The regions of the answer, as JSON.</summary>
    public string Answer { get; set; } = "";

    public string? Tolerance { get; set; }

    public string Source { get; set; } = "";

    public long At { get; set; }

    public long Position { get; set; }
}
