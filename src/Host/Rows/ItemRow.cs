using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A life of an item.</summary>
[HubRow]
[Table("derived_item")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Connection), nameof(RemoteId), nameof(CreatedAt), Name = "derived_item_life", IsUnique = true)]
[Index(nameof(ProjectId), nameof(Id), Name = "derived_item_project")]
[Index(nameof(Id), Name = "derived_item_findings")]
[Index(nameof(ProjectId), nameof(Id), nameof(Agreement), Name = "derived_item_agreement")]
[Index(nameof(ProjectId), nameof(Ended), nameof(Settled), nameof(Annotations), nameof(Overlap), nameof(Id), Name = "derived_item_depth")]
internal sealed class ItemRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public long Connection { get; set; }

    public long ProjectId { get; set; }

    public string RemoteId { get; set; } = "";

    public long CreatedAt { get; set; }

    public long UpdatedAt { get; set; }

    public string Data { get; set; } = "";

    public string DataHash { get; set; } = "";

    public int Overlap { get; set; }

    public bool Complete { get; set; }

    public bool Ended { get; set; }

    public long Position { get; set; }

    public bool Settled { get; set; }

    public int Annotations { get; set; }

    public int Findings { get; set; }

    public int Errors { get; set; }

    public double? Agreement { get; set; }
}
