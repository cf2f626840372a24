using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>The consensus of a field.</summary>
[HubRow]
[Table("derived_consensus")]
[PrimaryKey(nameof(ItemId), nameof(Field))]
[Index(nameof(ItemId), Name = "derived_consensus_tie")]
internal sealed class ConsensusRow
{
    public long ItemId { get; set; }

    public string Field { get; set; } = "";

    public long ProjectId { get; set; }

    public string Plugin { get; set; } = "";

    public string Json { get; set; } = "";

    public string Label { get; set; } = "";

    public bool HasWinner { get; set; }

    public double Confidence { get; set; }

    public string Rule { get; set; } = "";

    public long Snapshot { get; set; }

    public long Position { get; set; }
}
