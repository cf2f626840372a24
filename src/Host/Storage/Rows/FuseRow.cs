using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Storage.Rows;

/// <summary>An effect that a fuse stopped, until its plan is decided.</summary>
[HubRow]
[Table("derived_fuse")]
[PrimaryKey(nameof(EffectKey), nameof(ContentHash))]
[Index(nameof(ItemId), Name = "derived_fuse_item")]
internal sealed class FuseRow
{
    public string EffectKey { get; set; } = "";

    public string ContentHash { get; set; } = "";

    public long ItemId { get; set; }

    public long PlanId { get; set; }
}
