using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Something wanted in a tool.</summary>
[HubRow]
[Table("derived_effect")]
[PrimaryKey(nameof(EffectKey), nameof(Generation))]
[Index(nameof(ItemId), Name = "derived_effect_item")]
[Index(nameof(Connection), nameof(State), Name = "derived_effect_state")]
[Index(nameof(State), nameof(ItemId), Name = "derived_effect_listed")]
[Index(nameof(ProjectId), Name = "derived_effect_project")]
[Index(nameof(Connection), nameof(Position), nameof(EffectKey), Name = "derived_effect_queue")]
[Index(nameof(ProjectId), nameof(State), nameof(ItemId), Name = "derived_effect_place")]
internal sealed class EffectRow
{
    public string EffectKey { get; set; } = "";

    public int Generation { get; set; }

    public long Connection { get; set; }

    public long ProjectId { get; set; }

    public long ItemId { get; set; }

    public string Plugin { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Json { get; set; } = "";

    public string ContentHash { get; set; } = "";

    public string State { get; set; } = "";

    public string? Reason { get; set; }

    public string Rule { get; set; } = "";

    public long Position { get; set; }
}
