using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>How a hard case is decided in a project, under a number. A record that was withdrawn stays, so that its number is not given again.</summary>
[HubRow]
[Table("derived_decision_record")]
[PrimaryKey(nameof(ProjectId), nameof(Number))]
internal sealed class DecisionRecordRow
{
    public long ProjectId { get; set; }

    public long Number { get; set; }

    public string Title { get; set; } = "";

    public string Ruling { get; set; } = "";

    public string? Field { get; set; }

    public string? Label { get; set; }

    /// <summary>The ids of the items it was decided on, as JSON.</summary>
    public string Items { get; set; } = "";

    public string RecordedBy { get; set; } = "";

    public long RecordedAt { get; set; }

    public long Position { get; set; }

    public string? WithdrawnBy { get; set; }

    public long? WithdrawnAt { get; set; }
}
