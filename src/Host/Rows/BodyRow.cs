using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>The bytes of an event.</summary>
[Table("body")]
[PrimaryKey(nameof(Position))]
internal sealed class BodyRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Position { get; set; }

    public int Encoding { get; set; }

    public byte[] Bytes { get; set; } = [];
}
