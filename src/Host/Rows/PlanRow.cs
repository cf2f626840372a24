using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A difference that waits for a person.</summary>
[HubRow]
[Table("derived_plan")]
[PrimaryKey(nameof(Id))]
internal sealed class PlanRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public string Cause { get; set; } = "";

    public long Scope { get; set; }

    public string State { get; set; } = "";

    public string? Counts { get; set; }

    public long CreatedAt { get; set; }

    public long? DecidedAt { get; set; }
}
