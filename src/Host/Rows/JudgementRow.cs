using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>How an answer turned out.</summary>
[HubRow]
[Table("derived_judgement")]
[PrimaryKey(nameof(ItemId), nameof(Field), nameof(ContributorId))]
[Index(nameof(ContributorId), nameof(ProjectId), Name = "derived_judgement_contributor")]
internal sealed class JudgementRow
{
    public long ItemId { get; set; }

    public string Field { get; set; } = "";

    public long ContributorId { get; set; }

    public long ProjectId { get; set; }

    public string Evidence { get; set; } = "";

    public bool? Agrees { get; set; }

    /// <summary>
    /// Whether the person mended a mistake of their first answer before anyone decided on the item; <see langword="null"/> when the first answer was no mistake.
    /// </summary>
    public bool? Mended { get; set; }

    public bool Provisional { get; set; }

    public int Day { get; set; }

    public long Position { get; set; }
}
