using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A contributor's objection, and what became of it.</summary>
[HubRow]
[Table("derived_case")]
[PrimaryKey(nameof(Id))]
[Index(nameof(State), nameof(DueAt), Name = "derived_case_state")]
[Index(nameof(ItemId), Name = "derived_case_item")]
[Index(nameof(ContributorId), Name = "derived_case_contributor")]
internal sealed class CaseRow
{
    /// <summary>The position of the event that opened it.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public long ProjectId { get; set; }

    public long ItemId { get; set; }

    public long AnnotationId { get; set; }

    /// <summary>The version of the annotation that was on screen.</summary>
    public long Version { get; set; }

    public long ContributorId { get; set; }

    public string Subject { get; set; } = "";

    public string? Plugin { get; set; }

    public string? FindingKey { get; set; }

    /// <summary>The hash of what the finding says.</summary>
    public string? Said { get; set; }

    public string? Field { get; set; }

    /// <summary>What the contributor had read.</summary>
    public string Message { get; set; } = "";

    public string Text { get; set; } = "";

    public long OpenedAt { get; set; }

    public long DueAt { get; set; }

    public string State { get; set; } = "";

    public string? Outcome { get; set; }

    public string? Labels { get; set; }

    public string? Reason { get; set; }

    /// <summary>The number of the decision record that the decision follows.</summary>
    public long? Cites { get; set; }

    public string? DecidedBy { get; set; }

    public long? DecidedAt { get; set; }

    /// <summary>The hash of what was on screen when it was decided.</summary>
    public string? Shown { get; set; }
}
