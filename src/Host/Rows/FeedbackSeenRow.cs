using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>When a contributor first read what came back about their answers in a project.</summary>
[HubRow]
[Table("derived_feedback_seen")]
[PrimaryKey(nameof(ProjectId), nameof(ContributorId))]
internal sealed class FeedbackSeenRow
{
    public long ProjectId { get; set; }

    public long ContributorId { get; set; }

    public long At { get; set; }

    public long Position { get; set; }
}
