using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A plugin in force that is not here.</summary>
[HubRow]
[Table("setup_absence")]
[PrimaryKey(nameof(Plugin))]
internal sealed class AbsenceRow
{
    public string Plugin { get; set; } = "";
}
