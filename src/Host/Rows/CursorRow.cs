using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>How far a connection's events are translated, and the next id to give.</summary>
[HubRow]
[Table("derived_cursor")]
[PrimaryKey(nameof(Connection))]
internal sealed class CursorRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Connection { get; set; }

    public long Position { get; set; }

    public long NextId { get; set; }
}
