using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A project of a union; it can be in one.</summary>
[HubRow]
[Table("derived_union_member")]
[PrimaryKey(nameof(ProjectId))]
internal sealed class UnionMemberRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long ProjectId { get; set; }

    public long UnionId { get; set; }

    public string Source { get; set; } = "";

    /// <summary>What its fields are called in the union, as JSON.</summary>
    public string Fields { get; set; } = "";
}
