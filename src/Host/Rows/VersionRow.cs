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

    /// <summary>The tool's id of who saved it, when that was not its contributor.</summary>
    public string? Editor { get; set; }

    public bool Gold { get; set; }

    public long? LeadMs { get; set; }

    /// <summary>Whether it was read back, or the connection's deliveries are trusted.</summary>
    public bool Confirmed { get; set; }

    public string Content { get; set; } = "";

    public long Position { get; set; }
}
