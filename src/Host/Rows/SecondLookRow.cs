using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A seeded sample of single-label items of a connection that are to be labelled once more.</summary>
[HubRow]
[Table("derived_second_look")]
[PrimaryKey(nameof(Id))]
internal sealed class SecondLookRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long Connection { get; set; }

    public long Seed { get; set; }

    public int Percent { get; set; }

    /// <summary>By project how many items there were and how many were drawn, as JSON.</summary>
    public string Strata { get; set; } = "";

    public string Person { get; set; } = "";

    public long At { get; set; }

    /// <summary>The same instant on the tool's clock.</summary>
    public long AskedAt { get; set; }

    public long? EndedAt { get; set; }
}
