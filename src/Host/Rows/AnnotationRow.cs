using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A life of an annotation in its newest version.</summary>
[HubRow]
[Table("derived_annotation")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Connection), nameof(RemoteId), nameof(CreatedAt), Name = "derived_annotation_life", IsUnique = true)]
[Index(nameof(ItemId), Name = "derived_annotation_item")]
[Index(nameof(ProjectId), nameof(ContributorId), Name = "derived_annotation_project")]
[Index(nameof(ContributorId), Name = "derived_annotation_contributor")]
[Index(nameof(Doubt), Name = "derived_annotation_doubted")]
internal sealed class AnnotationRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long Connection { get; set; }

    public long ProjectId { get; set; }

    public long ItemId { get; set; }

    public long ContributorId { get; set; }

    public string RemoteId { get; set; } = "";

    public long CreatedAt { get; set; }

    public long UpdatedAt { get; set; }

    public string Content { get; set; } = "";

    public string ContentHash { get; set; } = "";

    public bool Skipped { get; set; }

    public bool Gold { get; set; }

    /// <summary>Whether it corrects or reconciles others' work and is nobody's answer.</summary>
    public bool Correction { get; set; }

    public bool Ended { get; set; }

    public bool Verified { get; set; }

    /// <summary>Why it may not be the work of its contributor alone; <see langword="null"/> when nothing says so.</summary>
    public string? Doubt { get; set; }

    /// <summary>The version up to which a person found nothing wrong; 0 when nobody looked.</summary>
    public long ClearedTo { get; set; }

    public long Position { get; set; }
}
