using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a lead decided last about a proposal.</summary>
[HubRow]
[Table("derived_verdict")]
[PrimaryKey(nameof(EffectKey))]
[Index(nameof(ItemId), Name = "derived_verdict_item")]
internal sealed class VerdictRow
{
    public string EffectKey { get; set; } = "";

    public long ItemId { get; set; }

    /// <summary>What was on screen.</summary>
    public string ContentHash { get; set; } = "";

    public bool Approved { get; set; }

    public string Reason { get; set; } = "";

    public string Person { get; set; } = "";

    public long At { get; set; }

    public long Position { get; set; }
}
