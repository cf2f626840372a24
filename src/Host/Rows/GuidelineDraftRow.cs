using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A guideline as a lead is writing it.</summary>
[HubRow]
[Table("setup_guideline")]
[PrimaryKey(nameof(ProjectId))]
internal sealed class GuidelineDraftRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long ProjectId { get; set; }

    public string Sheet { get; set; } = "";

    public string Template { get; set; } = "";

    /// <summary>The hash of the text in the tool that it was made from, which it may overwrite.</summary>
    public string? Adopts { get; set; }

    public long SavedAt { get; set; }
}
