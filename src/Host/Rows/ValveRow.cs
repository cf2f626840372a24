using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What keeps a kind of effect that is switched on from being sent all at once.</summary>
[HubRow]
[Table("derived_valve")]
[PrimaryKey(nameof(ProjectId), nameof(Kind))]
internal sealed class ValveRow
{
    public long ProjectId { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>Since when the first few are sent before a person looks; <see langword="null"/> when none looks, or one has looked.</summary>
    public long? CanarySince { get; set; }

    /// <summary>How many may be sent in an hour; <see langword="null"/> for any number.</summary>
    public long? Hourly { get; set; }
}
