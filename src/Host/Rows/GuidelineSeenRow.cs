using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Who has opened a version of a guideline.</summary>
[HubRow]
[Table("derived_guideline_seen")]
[PrimaryKey(nameof(ProjectId), nameof(Version), nameof(Person))]
internal sealed class GuidelineSeenRow
{
    public long ProjectId { get; set; }

    public string Version { get; set; } = "";

    public string Person { get; set; } = "";

    public long At { get; set; }

    public long Position { get; set; }
}
