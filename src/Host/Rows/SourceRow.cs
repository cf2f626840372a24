using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a source sent.</summary>
[Table("source")]
[PrimaryKey(nameof(Connection))]
internal sealed class SourceRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Connection { get; set; }

    public long Deliveries { get; set; }

    public long Duplicates { get; set; }
}
