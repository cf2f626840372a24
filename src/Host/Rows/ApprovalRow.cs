using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A build of a plugin that an admin let run.</summary>
[HubRow]
[Table("setup_approval")]
[PrimaryKey(nameof(Hash))]
internal sealed class ApprovalRow
{
    public string Hash { get; set; } = "";

    public string Plugin { get; set; } = "";

    public string Version { get; set; } = "";

    public long ApprovedAt { get; set; }
}
