using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An item that was drawn for a second look, and what that showed.</summary>
[HubRow]
[Table("derived_second_look_item")]
[PrimaryKey(nameof(SecondLookId), nameof(ItemId))]
[Index(nameof(ItemId), Name = "derived_second_look_item_item")]
internal sealed class SecondLookItemRow
{
    public long SecondLookId { get; set; }

    public long ItemId { get; set; }

    public long ProjectId { get; set; }

    public bool Gone { get; set; }

    public bool? Differs { get; set; }

    public bool? Wrong { get; set; }
}
