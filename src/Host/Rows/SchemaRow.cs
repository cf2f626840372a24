using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>The label schema of a project since a time on the tool's clock.</summary>
[HubRow]
[Table("derived_schema")]
[PrimaryKey(nameof(ProjectId), nameof(UpdatedAt))]
internal sealed class SchemaRow
{
    public long ProjectId { get; set; }

    public long UpdatedAt { get; set; }

    public string Hash { get; set; } = "";

    public string Json { get; set; } = "";
}
