using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a contributor should have.</summary>
[HubRow]
[Table("derived_award")]
[PrimaryKey(nameof(ContributorId), nameof(ProjectId), nameof(Plugin), nameof(AwardKey))]
[Index(nameof(ProjectId), nameof(ContributorId), Name = "derived_award_project")]
internal sealed class AwardRow
{
    public long ContributorId { get; set; }

    public long ProjectId { get; set; }

    public string Plugin { get; set; } = "";

    public string AwardKey { get; set; } = "";

    public string Unit { get; set; } = "";

    public long Amount { get; set; }

    /// <summary>How much of it the ledger does not hold, because the budget does not reach.</summary>
    public long Held { get; set; }

    public string Cause { get; set; } = "";

    public string Evidence { get; set; } = "[]";

    public string Rule { get; set; } = "";

    public long Position { get; set; }
}
