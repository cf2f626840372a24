using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>What a project may spend in one unit.</summary>
[HubRow]
[Table("derived_budget")]
[PrimaryKey(nameof(ProjectId), nameof(Unit))]
internal sealed class BudgetRow
{
    public long ProjectId { get; set; }

    public string Unit { get; set; } = "";

    /// <summary>All that was ever granted.</summary>
    public long Amount { get; set; }

    /// <summary>What an hour of work should bring at least; without it, no pay is compared.</summary>
    public long? HourlyFloor { get; set; }

    public string SetBy { get; set; } = "";

    public long SetAt { get; set; }

    public long Position { get; set; }
}
