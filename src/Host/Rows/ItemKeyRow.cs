using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>The key of an item in its project's union.</summary>
[HubRow]
[Table("derived_item_key")]
[PrimaryKey(nameof(ItemId))]
[Index(nameof(UnionId), nameof(Key), Name = "derived_item_key_united")]
internal sealed class ItemKeyRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long ItemId { get; set; }

    public long UnionId { get; set; }

    public string Key { get; set; } = "";
}
