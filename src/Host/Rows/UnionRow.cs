using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Projects whose items of the same key are one.</summary>
[HubRow]
[Table("derived_union")]
[PrimaryKey(nameof(Id))]
internal sealed class UnionRow
{
    /// <summary>The position of the event that made it.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Person { get; set; } = "";

    public long At { get; set; }
}
