using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a contributor should have.</summary>
[HubRow]
[Table("derived_award")]
[PrimaryKey(nameof(ContributorId), nameof(ProjectId), nameof(Plugin), nameof(AwardKey))]
internal sealed class AwardRow
{
    public long ContributorId { get; set; }

    public long ProjectId { get; set; }

    public string Plugin { get; set; } = "";

    public string AwardKey { get; set; } = "";

    public string Unit { get; set; } = "";

    public long Amount { get; set; }
}
