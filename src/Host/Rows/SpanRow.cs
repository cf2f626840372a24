using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A stretch of positions judged under a ruleset; a later span outranks an earlier one.</summary>
[HubRow]
[Table("derived_span")]
[PrimaryKey(nameof(Position))]
internal sealed class SpanRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Position { get; set; }

    public long Ruleset { get; set; }

    public long FromPosition { get; set; }

    public long ToPosition { get; set; }
}
