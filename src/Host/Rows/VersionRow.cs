using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A version of an annotation.</summary>
[HubRow]
[Table("derived_version")]
[PrimaryKey(nameof(AnnotationId), nameof(UpdatedAt))]
internal sealed class VersionRow
{
    public long AnnotationId { get; set; }

    public long UpdatedAt { get; set; }

    public string ContentHash { get; set; } = "";

    public long ContributorId { get; set; }

    public string Content { get; set; } = "";

    public long Position { get; set; }
}
