using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An approval to act on history: work up to a position counts as new.</summary>
[HubRow]
[Table("derived_lift")]
[PrimaryKey(nameof(Connection), nameof(Position))]
internal sealed class LiftRow
{
    public long Connection { get; set; }

    public long Position { get; set; }

    public long ToPosition { get; set; }
}
