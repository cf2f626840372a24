using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Whether a person stopped all writing. There is at most one.</summary>
[HubRow]
[Table("derived_halt")]
[PrimaryKey(nameof(Id))]
internal sealed class HaltRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long Position { get; set; }

    public bool Stopped { get; set; }

    public long At { get; set; }

    public string Person { get; set; } = "";

    public string Why { get; set; } = "";
}
