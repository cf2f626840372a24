using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A subject that is due in a lane.</summary>
[HubRow]
[Table("work")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Kind), nameof(Lane), nameof(Subject), Name = "work_subject", IsUnique = true)]
[Index(nameof(Kind), nameof(Lane), nameof(State), nameof(Mark), Name = "work_ready")]
[Index(nameof(Id), Name = "work_parked")]
internal sealed class WorkRow
{
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public string Lane { get; set; } = "";

    public long Subject { get; set; }

    public long Mark { get; set; }

    public string State { get; set; } = "";

    public long NotBefore { get; set; }

    public int Attempts { get; set; }

    public long Lease { get; set; }

    public long Fence { get; set; }

    public string Cause { get; set; } = "";

    public string? Reason { get; set; }
}
