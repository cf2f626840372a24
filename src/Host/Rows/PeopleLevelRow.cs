using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A change of how far a project may look at people.</summary>
[HubRow]
[Table("derived_people_level")]
[PrimaryKey(nameof(ProjectId), nameof(Position))]
internal sealed class PeopleLevelRow
{
    public long ProjectId { get; set; }

    public long Position { get; set; }

    public string Level { get; set; } = "";

    public string Previous { get; set; } = "";

    public string? Purpose { get; set; }

    public string? LegalBasis { get; set; }

    public string? Notice { get; set; }

    /// <summary>Why it was lowered or withdrawn.</summary>
    public string? Reason { get; set; }

    public string Who { get; set; } = "";

    public long At { get; set; }

    /// <summary>When people are told.</summary>
    public long? NoticeAt { get; set; }

    public long EffectiveAt { get; set; }

    public string State { get; set; } = "";
}
